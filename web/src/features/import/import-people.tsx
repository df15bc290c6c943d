import { Alert, Button, Skeleton } from 'antd';
import { Link } from 'react-router';
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
      <ChooseTable choose={choose} fileName={file?.name ?? null} />
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
