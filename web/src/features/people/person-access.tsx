import { ROLE_NAMES, ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import {
  changeRole,
  givePassword,
  type PersonAnswer,
  signOutPerson,
  unlockPerson,
} from '../../api/people.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { useViewer } from '../../ui/viewer.tsx';
import { usePersonAct } from './use-person-act.ts';

function accountWords({ account }: PersonAnswer): string {
  if (!account) return '还没有账号：发一次性密码后可以登录。';
  const first = account.mustChangePassword ? '有一次性密码，还没有换成自己的。' : '可以登录。';
  const open = account.sessions > 0 ? `现在有 ${account.sessions} 处登录。` : '现在没有登录。';
  const locked = account.lockedUntil
    ? `连续输错 ${account.failures} 次密码，锁定到 ${whenInChina(account.lockedUntil)}。`
    : '';
  return `用户名 ${account.username}。${first}${open}${locked}`;
}

/** Role and sign-in; for administrators. */
export function PersonAccess({ person }: { person: PersonAnswer }) {
  const { number } = useViewer();
  const [role, setRole] = useState<Role>(person.role);
  const [secret, setSecret] = useState<string | null>(null);
  const giving = usePersonAct(
    () => givePassword(person.number),
    ({ password }) => setSecret(password),
  );
  const changing = usePersonAct((asked: Role) => changeRole(person.number, asked));
  const unlocking = usePersonAct(() => unlockPerson(person.number));
  const ending = usePersonAct(() => signOutPerson(person.number));
  const error = giving.error ?? changing.error ?? unlocking.error ?? ending.error;
  if (person.number === number) {
    return (
      <section className="panel" aria-label="角色与登录">
        <h2>角色与登录</h2>
        <p className="muted">
          这是您自己。自己的角色和密码不在这里改：角色请另一位管理员改，密码在右上角改。
        </p>
      </section>
    );
  }
  return (
    <section className="panel" aria-label="角色与登录">
      <h2>角色与登录</h2>
      <div className="form-acts">
        <FormField id="new-role" label="角色">
          <Select
            id="new-role"
            aria-label="角色"
            style={{ width: 140 }}
            value={role}
            options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
            onChange={setRole}
          />
        </FormField>
        <Popconfirm
          title={`把 ${person.name} 的角色改成${ROLE_NAMES[role]}？`}
          description="其全部登录立即结束，领取而没做完的复核收回。"
          okText="改角色"
          cancelText="不改"
          onConfirm={() => changing.mutate(role)}
        >
          <Button disabled={role === person.role} loading={changing.isPending}>
            改角色
          </Button>
        </Popconfirm>
      </div>
      <p>{accountWords(person)}</p>
      {secret && (
        <ShownOnce
          title={`${person.name} 的一次性密码，只显示这一次`}
          secret={secret}
          note={`用户名 ${person.number.toLowerCase()}。首次登录要换成自己的密码；原来的密码和登录都已失效。`}
          close={() => setSecret(null)}
        />
      )}
      {error && <ProblemNote error={error} kept="什么都没有改动。" />}
      <div className="form-acts">
        <Button loading={giving.isPending} onClick={() => giving.mutate(undefined)}>
          发一次性密码
        </Button>
        {person.account?.lockedUntil && (
          <Button loading={unlocking.isPending} onClick={() => unlocking.mutate(undefined)}>
            解除锁定
          </Button>
        )}
        {(person.account?.sessions ?? 0) > 0 && (
          <Button loading={ending.isPending} onClick={() => ending.mutate(undefined)}>
            结束全部登录
          </Button>
        )}
      </div>
    </section>
  );
}
