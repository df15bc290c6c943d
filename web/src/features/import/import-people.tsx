import { Alert, Button, Skeleton } from 'antd';
import { Link } from 'react-router';
import { IMPORT_TEMPLATE } from '../../api/people.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ChooseTable } from './choose-table.tsx';
import { CommitTable } from './commit-table.tsx';
import { MapTable } from './map-table.tsx';
import { useImport } from './use-import.ts';
import './import-people.css';

/** Three steps on one page: a file, what it says, taken in. Nothing is written before the last. */
export function ImportPeople() {
  const { file, terms, preview, done, choose, change, looking, committing, undoing } = useImport();
  return (
    <div className="import-steps">
      <ChooseTable
        {...{ choose, fileName: file?.name ?? null, what: '名册', formats: 'XLSX 或 CSV' }}
        accept=".xlsx,.csv,.txt,text/csv"
        limits="XLSX，或 UTF-8、GBK 的 CSV，最大 20 MB"
      >
        <a href={IMPORT_TEMPLATE}>下载空表</a>：工号和姓名必填，其余可空。空着的单元格不改动已有的内容。
      </ChooseTable>
      {looking.error && <ProblemNote error={looking.error} kept="名册没有改动。" />}
      {looking.isPending && !preview && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
      {preview && !done && (
        <>
          <MapTable preview={preview} terms={terms} change={change} />
          <CommitTable
            key={file?.name}
            preview={preview}
            commit={(newTeams) => committing.mutate(newTeams)}
            isBusy={committing.isPending || looking.isPending}
            error={committing.error}
            lookAgain={() => change({})}
          />
        </>
      )}
      {done && !undoing.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={`已导入：新增 ${done.added} 人，改动 ${done.changed} 人，不变 ${done.same} 人，新建 ${done.teams} 个班组。`}
          description={
            <>
              {undoing.error && <ProblemNote error={undoing.error} kept="导入的内容都还在。" />}
              <div className="form-acts">
                <Link to="/people">看名册</Link>
                <Button loading={undoing.isPending} onClick={() => undoing.mutate()}>
                  撤销这次导入
                </Button>
              </div>
            </>
          }
        />
      )}
      {undoing.data && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={`已撤销：移走新增的 ${undoing.data.removed} 人，恢复 ${undoing.data.restored} 人。新建的班组还在。`}
        />
      )}
    </div>
  );
}
