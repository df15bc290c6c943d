import {
  PERSON_COLUMNS,
  PERSON_FIELD_NAMES,
  type PersonField,
} from '@tingjian/core/people/import-columns.ts';
import { Alert, Input, Select } from 'antd';
import type { ImportPreviewAnswer, ImportTerms } from '../../api/people.ts';
import { FormField } from '../../ui/form-field.tsx';

const ENCODINGS = { 'utf-8': 'UTF-8', gbk: 'GBK', 'utf-16le': 'UTF-16' };
const NOTHING = -1;

/** Step two: which column is what, the first rows as they are read, and every bad cell. */
export function MapTable(props: {
  preview: ImportPreviewAnswer;
  terms: ImportTerms;
  change: (part: Partial<ImportTerms>) => void;
}) {
  const { preview, terms, change } = props;
  const { heading, mapping, sample } = preview;
  const fieldOf = (column: number) =>
    PERSON_COLUMNS.find(({ field }) => mapping[field] === column)?.field ?? null;
  const badCells = new Set(preview.problems.map(({ row, column }) => `${row} ${column}`));
  const columns = heading.map((name, at) => ({ value: at, label: name || `第 ${at + 1} 列` }));
  const choose = (field: PersonField, at: number) =>
    change({ mapping: { ...mapping, [field]: at === NOTHING ? null : at } });
  return (
    <section aria-label="第二步：核对">
      <h2>二、核对</h2>
      <p className="muted">
        按 {ENCODINGS[preview.encoding]} 读出 {preview.rowCount} 行。到这一步还没有写入任何东西。
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
      <div className="panel scroll-x">
        <table className="plain-table">
          <caption className="sr-only">文件的前 {sample.length} 行</caption>
          <thead>
            <tr>
              <th>行</th>
              {columns.map(({ value, label }) => {
                const field = fieldOf(value);
                return (
                  <th key={value}>
                    {label}
                    {field ? ` → ${PERSON_FIELD_NAMES[field]}` : '（不用）'}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {sample.map(({ row, cells }) => (
              <tr key={row}>
                <td className="muted">{row}</td>
                {columns.map(({ value }) => {
                  const field = fieldOf(value);
                  const isBad = field && badCells.has(`${row} ${PERSON_FIELD_NAMES[field]}`);
                  return (
                    <td key={value} className={isBad ? 'bad-cell' : field ? undefined : 'muted'}>
                      {isBad && <span className="sr-only">不能用：</span>}
                      {cells[value] ?? ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.problemCount > 0 && (
        <>
          <h3>
            {preview.problemCount} 处不能用
            {preview.problemCount > preview.problems.length && `，这里是前 ${preview.problems.length} 处`}
          </h3>
          <div className="panel scroll-x problem-cells">
            <table className="plain-table" aria-label="不能用的单元格">
              <thead>
                <tr>
                  <th>行</th>
                  <th>列</th>
                  <th>读到的</th>
                  <th>应为</th>
                </tr>
              </thead>
              <tbody>
                {preview.problems.map(({ row, column, read, expected }) => (
                  <tr key={`${row} ${column} ${expected}`}>
                    <td>{row}</td>
                    <td className="nowrap">{column}</td>
                    <td className="bad-cell">{read || '（空）'}</td>
                    <td>{expected}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
