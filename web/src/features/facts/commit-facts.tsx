import { Alert, Button } from 'antd';
import type { FactKindAnswer, FactPreviewAnswer } from '../../api/facts.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';

/** Step three: what would be new, changed and the same; then all of it or nothing. */
export function CommitFacts(props: {
  kind: FactKindAnswer;
  preview: FactPreviewAnswer;
  commit: () => void;
  isBusy: boolean;
  error: Error | null;
  lookAgain: () => void;
}) {
  const { kind, preview, error } = props;
  const { added, changed, unchanged, late, changes, problemCount, mappingProblem } = preview;
  const count = added + changed + late;
  const nameOf = (field: string) => kind.columns.find((each) => each.field === field)?.name ?? field;
  return (
    <section aria-label="第三步：导入">
      <h2>三、导入</h2>
      <p>
        新增 <b>{added}</b> 行，改动 <b>{changed}</b> 行，不变 <b>{unchanged}</b> 行。
      </p>
      {late > 0 && (
        <Alert type="warning" showIcon title={`${late} 行属于已冻结的月份：会留存备查，不计入考核。`} />
      )}
      {changes.length > 0 && (
        <ScrollX name="会改动的行" className="panel problem-cells">
          <table className="plain-table" aria-label="会改动的行">
            <thead>
              <tr>
                <th>{kind.keyFields.map(nameOf).join('、')}</th>
                <th>改动{changed > changes.length && `（前 ${changes.length} 行）`}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ key, before, after }) => (
                <tr key={key}>
                  <td className="nowrap">{key.replaceAll('|', '、')}</td>
                  <td>
                    {Object.entries(after)
                      .filter(([field, value]) => (before?.[field] ?? null) !== value)
                      .map(([field, value]) => `${nameOf(field)}：${said(before?.[field])} → ${said(value)}`)
                      .join('，')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {error && <ProblemNote error={error} kept="一行都没有导入。" again={props.lookAgain} />}
      <div className="form-acts">
        <Button
          type="primary"
          disabled={problemCount > 0 || mappingProblem !== null || count === 0}
          loading={props.isBusy}
          onClick={props.commit}
        >
          导入 {count} 行
        </Button>
        <span className="muted">
          {problemCount > 0
            ? '先在文件里改好不能用的单元格，再选一次。'
            : count === 0 && !mappingProblem
              ? '和已有的一样，没有要导入的。'
              : '整份导入；有一行不行就都不导入。'}
        </span>
      </div>
    </section>
  );
}

function said(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '无';
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
