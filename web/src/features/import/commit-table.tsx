import { PERSON_FIELD_NAMES } from '@tingjian/core/people/import-columns.ts';
import { Alert, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { ImportPreviewAnswer } from '../../api/people.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ScrollX } from '../../ui/scroll-x.tsx';

/** Step three: what would be new, changed and the same; then all of it or nothing. */
export function CommitTable(props: {
  preview: ImportPreviewAnswer;
  commit: (newTeams: boolean) => void;
  isBusy: boolean;
  error: Error | null;
  lookAgain: () => void;
}) {
  const { preview, error } = props;
  const [wantsTeams, setWantsTeams] = useState(false);
  const { added, changed, same, unknownTeams, changes, problemCount, mappingProblem } = preview;
  const lacksTeams = unknownTeams.length > 0 && !wantsTeams;
  const isReady = problemCount === 0 && !mappingProblem && !lacksTeams && added + changed > 0;
  return (
    <section aria-label="第三步：导入">
      <h2>三、导入</h2>
      <p>
        新增 <b>{added}</b> 人，改动 <b>{changed}</b> 人，不变 <b>{same}</b> 人。
      </p>
      {unknownTeams.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`名册里没有这 ${unknownTeams.length} 个班组：${unknownTeams
            .slice(0, 20)
            .map(({ name, rows }) => `${name}（${rows} 人）`)
            .join('、')}`}
          description={
            <Checkbox checked={wantsTeams} onChange={({ target }) => setWantsTeams(target.checked)}>
              导入时一起新建这些班组
            </Checkbox>
          }
        />
      )}
      {changes.length > 0 && (
        <ScrollX name="会改动的人" className="panel problem-cells">
          <table className="plain-table" aria-label="会改动的人">
            <thead>
              <tr>
                <th>工号</th>
                <th>姓名</th>
                <th>改动{changed > changes.length && `（前 ${changes.length} 人）`}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ number, name, fields }) => (
                <tr key={number}>
                  <td className="nowrap">{number}</td>
                  <td className="nowrap">{name}</td>
                  <td>
                    {fields
                      .map(
                        ({ field, before, after }) =>
                          `${PERSON_FIELD_NAMES[field]}：${before ?? '无'} → ${after}`,
                      )
                      .join('，') || '班组的日期'}
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
          disabled={!isReady}
          loading={props.isBusy}
          onClick={() => props.commit(unknownTeams.length > 0)}
        >
          导入 {added + changed} 人
        </Button>
        <span className="muted">
          {problemCount > 0
            ? '先在文件里改好不能用的单元格，再选一次。'
            : lacksTeams
              ? '还差一步：勾选新建班组，或在文件里改名。'
              : added + changed === 0 && !mappingProblem
                ? '和名册一样，没有要导入的。'
                : '整份导入；有一行不行就都不导入。'}
        </span>
      </div>
    </section>
  );
}
