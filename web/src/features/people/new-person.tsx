import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROLE_NAMES, ROLES, type Role } from '@tingjian/core/people/roles.ts';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type NewPerson as Asked, addPerson } from '../../api/people.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { useViewer } from '../../ui/viewer.tsx';
import { FactsFields } from './facts-fields.tsx';
import { TeamSelect } from './team-select.tsx';

const NOBODY: Asked = {
  ...{ number: '', name: '', role: 'agent', post: null, entryDay: null, probationEnd: null, teamId: null },
};

export function NewPerson({ close }: { close: () => void }) {
  const [person, setPerson] = useState(NOBODY);
  const change = (part: Partial<Asked>) => setPerson((old) => ({ ...old, ...part }));
  const { may } = useViewer();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: () => addPerson(person),
    onSuccess: async ({ number }) => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      await navigate(`/people/${encodeURIComponent(number)}`);
    },
  });
  return (
    <form
      className="panel form-panel"
      aria-label="添加人员"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate();
      }}
    >
      <h2>添加人员</h2>
      <div className="form-grid">
        <FormField id="person-number" label="工号">
          <Input
            id="person-number"
            required
            autoFocus
            maxLength={32}
            value={person.number}
            onChange={({ target }) => change({ number: target.value.trim() })}
          />
        </FormField>
        <FactsFields facts={person} change={change} />
        <FormField id="person-team" label="班组（从入职日起，没有则从今天起）">
          <TeamSelect id="person-team" value={person.teamId} change={(teamId) => change({ teamId })} />
        </FormField>
        {may('change-access') && (
          <FormField id="person-role" label="角色">
            <Select
              id="person-role"
              aria-label="角色"
              value={person.role}
              options={ROLES.map((value) => ({ value, label: ROLE_NAMES[value] }))}
              onChange={(role: Role) => change({ role })}
            />
          </FormField>
        )}
      </div>
      {adding.error && <ProblemNote error={adding.error} kept="名册没有改动，填的内容还在。" />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={adding.isPending}>
          添加
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </form>
  );
}
