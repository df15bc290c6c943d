import { Alert, Skeleton } from 'antd';
import { type FactKindAnswer, factTemplate } from '../../api/facts.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ChooseTable } from '../import/choose-table.tsx';
import { CheckFacts } from './check-facts.tsx';
import { CommitFacts } from './commit-facts.tsx';
import { useFactImport } from './use-fact-import.ts';
import '../import/import-people.css';

/** Three steps on one page: a file, what it says, taken in. Nothing is written before the last. */
export function ImportFacts({ kind }: { kind: FactKindAnswer }) {
  const { file, preview, choose, look, looking, committing } = useFactImport(kind.kind);
  const done = committing.data;
  return (
    <div className="import-steps">
      <ChooseTable
        {...{ choose, fileName: file?.name ?? null, what: kind.name, formats: 'XLSX 或 CSV' }}
        accept=".xlsx,.csv,.txt"
        limits="XLSX，或 UTF-8、GBK 的 CSV，最大 200 MB"
      >
        空表：<a href={factTemplate(kind.kind, 'xlsx')}>XLSX</a>、
        <a href={factTemplate(kind.kind, 'csv')}>CSV</a>
        。同一条再次导入会替换以前的。
      </ChooseTable>
      {looking.error && <ProblemNote error={looking.error} kept="已有的数据没有改动。" />}
      {looking.isPending && !preview && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {preview && !done && (
        <>
          <CheckFacts kind={kind} preview={preview} look={look} />
          <CommitFacts
            kind={kind}
            preview={preview}
            commit={() => committing.mutate()}
            isBusy={committing.isPending || looking.isPending}
            error={committing.error}
            lookAgain={() => look(preview.mapping)}
          />
        </>
      )}
      {done && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已导入：新增 ${done.added} 行，改动 ${done.changed} 行，不变 ${done.unchanged} 行${
            done.late > 0 ? `，迟到 ${done.late} 行` : ''
          }。`}
          description="可以在下面的导入记录里撤销。"
        />
      )}
    </div>
  );
}
