import { Input } from 'antd';
import type { PersonFacts } from '../../api/people.ts';
import { FormField } from '../../ui/form-field.tsx';

/** The facts of a person as they are typed; an empty field is nothing known. */
export function FactsFields(props: { facts: PersonFacts; change: (part: Partial<PersonFacts>) => void }) {
  const { facts, change } = props;
  return (
    <>
      <FormField id="person-name" label="姓名">
        <Input
          id="person-name"
          required
          maxLength={40}
          value={facts.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </FormField>
      <FormField id="person-post" label="岗位">
        <Input
          id="person-post"
          maxLength={40}
          value={facts.post ?? ''}
          onChange={({ target }) => change({ post: target.value || null })}
        />
      </FormField>
      <FormField id="person-entry" label="入职日期">
        <Input
          id="person-entry"
          type="date"
          value={facts.entryDay ?? ''}
          onChange={({ target }) => change({ entryDay: target.value || null })}
        />
      </FormField>
      <FormField id="person-probation" label="试用期至">
        <Input
          id="person-probation"
          type="date"
          value={facts.probationEnd ?? ''}
          onChange={({ target }) => change({ probationEnd: target.value || null })}
        />
      </FormField>
    </>
  );
}
