import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PERMISSION_NAMES } from '@tingjian/core/people/permission-names.ts';
import { ACTIONS, type Action, reachOf } from '@tingjian/core/people/permissions.ts';
import { ROLE_NAMES, ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type NewKey as Asked, makeKey } from '../../api/people.ts';
import { chinaToday } from '../../ui/china-today.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ShownOnce } from '../../ui/shown-once.tsx';

/** A key has nothing of its own: only what reaches everybody. */
const within = (role: Role) => ACTIONS.filter((action) => reachOf(role, action) === 'all');
const roles = ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }));
const inAYear = () =>
  `${Number(chinaToday().slice(0, 4)) + 1}${chinaToday().slice(4).replace('-02-29', '-02-28')}`;

export function NewKey() {
  const [key, setKey] = useState<Asked>(() => ({
    ...{ name: '', role: 'manager', actions: ['submit-calls'], lastDay: inAYear() },
  }));
  const change = (part: Partial<Asked>) => setKey((old) => ({ ...old, ...part }));
  const [secret, setSecret] = useState<string | null>(null);
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: () => makeKey(key),
    onSuccess: async (made) => {
      setSecret(made.key);
      change({ name: '' });
      await queries.invalidateQueries({ queryKey: ['keys'] });
    },
  });
  if (secret) {
    return (
      <ShownOnce
        title="新密钥，只显示这一次"
        secret={secret}
        note="请求时放在 Authorization: Bearer 后面。我们只存它的指纹，丢了只能另建。"
        close={() => setSecret(null)}
      />
    );
  }
  return (
    <form
      className="panel form-panel"
      aria-label="新建密钥"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <h2>新建密钥</h2>
      <div className="form-grid">
        <FormField id="key-name" label="给谁用">
          <Input
            id="key-name"
            required
            maxLength={60}
            placeholder="例如：录音系统"
            value={key.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </FormField>
        <FormField id="key-role" label="角色">
          <Select
            id="key-role"
            aria-label="角色"
            value={key.role}
            options={roles}
            onChange={(role: Role) =>
              change({
                role,
                actions: key.actions?.filter((action) => within(role).includes(action)) ?? null,
              })
            }
          />
        </FormField>
        <FormField id="key-actions" label="只许做（不选就是角色能做的全部）">
          <Select
            id="key-actions"
            aria-label="只许做"
            mode="multiple"
            placeholder="角色能做的全部"
            showSearch={{ optionFilterProp: 'label' }}
            value={key.actions ?? []}
            options={within(key.role).map((value) => ({ value, label: PERMISSION_NAMES[value] }))}
            onChange={(actions: Action[]) => change({ actions: actions.length > 0 ? actions : null })}
          />
        </FormField>
        <FormField id="key-last-day" label="有效到（含当天，清空是不过期）">
          <Input
            id="key-last-day"
            type="date"
            min={chinaToday()}
            value={key.lastDay ?? ''}
            onChange={({ target }) => change({ lastDay: target.value || null })}
          />
        </FormField>
      </div>
      {making.error && <ProblemNote error={making.error} kept="没有建立密钥，填的内容还在。" />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" disabled={key.name.trim() === ''} loading={making.isPending}>
          新建
        </Button>
      </div>
    </form>
  );
}
