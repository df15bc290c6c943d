import { Alert, Select } from 'antd';
import type { FactKindAnswer, FactMapping, FactPreviewAnswer } from '../../api/facts.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ProblemCells } from '../import/problem-cells.tsx';
import { SampleTable } from '../import/sample-table.tsx';

const NOTHING = -1;

/** Step two: which column is what, the first rows as they are read, and every bad cell. */
export function CheckFacts(props: {
  kind: FactKindAnswer;
  preview: FactPreviewAnswer;
  look: (mapping: FactMapping) => void;
}) {
  const { kind, preview, look } = props;
  const { heading, mapping, mappingProblem, notes, sheetName } = preview;
  const columns = heading.map((name, at) => ({ value: at, label: name || `第 ${at + 1} 列` }));
  return (
    <section aria-label="第二步：核对">
      <h2>二、核对</h2>
      <p className="muted">
        {sheetName && `工作表“${sheetName}”，`}
        {!mappingProblem && `读出 ${preview.rowCount} 行。`}到这一步还没有写入任何东西。
      </p>
      {notes.length > 0 && <Alert type="info" showIcon title={notes.join(' ')} />}
      <div className="form-grid">
        {kind.columns.map(({ field, name, isRequired }) => (
          <FormField key={field} id={`column-${field}`} label={`${name}${isRequired ? '（必填）' : ''}`}>
            <Select
              id={`column-${field}`}
              aria-label={`${name}是哪一列`}
              status={isRequired && mapping[field] === null ? 'error' : undefined}
              value={mapping[field] ?? NOTHING}
              options={[{ value: NOTHING, label: '表里没有' }, ...columns]}
              onChange={(at: number) => look({ ...mapping, [field]: at === NOTHING ? null : at })}
            />
          </FormField>
        ))}
      </div>
      {mappingProblem && <Alert type="error" showIcon title={`${mappingProblem}。请在上面指定。`} />}
      <SampleTable
        {...preview}
        nameOf={(at) => kind.columns.find(({ field }) => mapping[field] === at)?.name ?? null}
      />
      <ProblemCells {...preview} />
    </section>
  );
}
