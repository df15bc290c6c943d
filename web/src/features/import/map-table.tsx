import { PERSON_COLUMNS, type PersonField } from '@tingjian/core/people/import-columns.ts';
import { Alert, Input, Select } from 'antd';
import type { ImportPreviewAnswer, ImportTerms } from '../../api/people.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemCells } from './problem-cells.tsx';
import { SampleTable } from './sample-table.tsx';

const NOTHING = -1;

/** Step two: which column is what, the first rows as they are read, and every bad cell. */
export function MapTable(props: {
  preview: ImportPreviewAnswer;
  terms: ImportTerms;
  change: (part: Partial<ImportTerms>) => void;
}) {
  const { preview, terms, change } = props;
  const { heading, mapping } = preview;
  const columns = heading.map((name, at) => ({ value: at, label: name || `第 ${at + 1} 列` }));
  const choose = (field: PersonField, at: number) =>
    change({ mapping: { ...mapping, [field]: at === NOTHING ? null : at } });
  return (
    <section aria-label="第二步：核对">
      <h2>二、核对</h2>
      <p className="muted">
        读出 {preview.rowCount} 行。到这一步还没有写入任何东西。{preview.notes.join('')}
      </p>
      <div className="form-grid">
        {PERSON_COLUMNS.map(({ field, name, isRequired }) => (
          <FormField key={field} id={`column-${field}`} label={`${name}${isRequired ? '（必填）' : ''}`}>
            <Select
              id={`column-${field}`}
              aria-label={`${name}是哪一列`}
              status={isRequired && mapping[field] === null ? 'error' : undefined}
              value={mapping[field] ?? NOTHING}
              options={[{ value: NOTHING, label: '表里没有' }, ...columns]}
              onChange={(at: number) => choose(field, at)}
            />
          </FormField>
        ))}
        <FormField id="move-from" label="已在名册的人，从这一天起换班组">
          <Input
            id="move-from"
            type="date"
            required
            value={terms.moveFrom}
            onChange={({ target }) => target.value && change({ moveFrom: target.value })}
          />
        </FormField>
      </div>
      {preview.mappingProblem && (
        <Alert type="error" showIcon title={`${preview.mappingProblem}。请在上面指定。`} />
      )}
      <SampleTable
        {...preview}
        nameOf={(at) => PERSON_COLUMNS.find(({ field }) => mapping[field] === at)?.name ?? null}
      />
      <ProblemCells {...preview} />
    </section>
  );
}
