import { ROLE_NAMES } from '@tingjian/core/people/roles.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { editPerson, type PersonFacts as Facts, type PersonAnswer } from '../../api/people.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { useViewer } from '../../ui/viewer.tsx';
import { FactsFields } from './facts-fields.tsx';
import { usePersonAct } from './use-person-act.ts';

function EditFacts({ person, close }: { person: PersonAnswer; close: () => void }) {
  const { name, post, entryDay, probationEnd } = person;
  const [facts, setFacts] = useState<Facts>({ name, post, entryDay, probationEnd });
  const editing = usePersonAct((asked: Facts) => editPerson(person.number, asked), close);
  return (
    <form
      aria-label="更正资料"
      onSubmit={(event) => {
        event.preventDefault();
        editing.mutate(facts);
      }}
    >
      <div className="form-grid">
        <FactsFields facts={facts} change={(part) => setFacts((old) => ({ ...old, ...part }))} />
      </div>
      {editing.error && <ProblemNote error={editing.error} kept="资料没有改动，填的内容还在。" />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={editing.isPending}>
          保存
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </form>
  );
}

export function PersonFacts({ person }: { person: PersonAnswer }) {
  const [isEditing, setIsEditing] = useState(false);
  const { may } = useViewer();
  return (
    <section className="panel" aria-label="资料">
      <h2>资料</h2>
      {isEditing ? (
        <EditFacts person={person} close={() => setIsEditing(false)} />
      ) : (
        <>
          <dl className="facts">
            <dt>工号</dt>
            <dd>{person.number}</dd>
            <dt>姓名</dt>
            <dd>{person.name}</dd>
            <dt>岗位</dt>
            <dd>{person.post ?? '—'}</dd>
            <dt>角色</dt>
            <dd>{ROLE_NAMES[person.role]}</dd>
            <dt>入职日期</dt>
            <dd>{person.entryDay ?? '没有登记'}</dd>
            <dt>试用期至</dt>
            <dd>{person.probationEnd ?? '没有登记'}</dd>
            <dt>进入名册</dt>
            <dd>{whenInChina(person.addedAt)}</dd>
          </dl>
          {may('change-people') && <Button onClick={() => setIsEditing(true)}>更正资料</Button>}
        </>
      )}
    </section>
  );
}
