import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Skeleton } from 'antd';
import {
  cancelExport,
  type ExportAnswer,
  exportFile,
  exportsQuery,
  removeExport,
} from '../../api/exports.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { saySize } from '../../ui/say-size.ts';
import { whenInChina } from '../../ui/say-time.ts';
import './downloads.css';

/** The files that were asked for, newest first: how far, by whom and when; taken, cancelled, deleted. */
export function ExportList() {
  const found = useQuery(exportsQuery);
  if (found.error)
    return <ProblemNote error={found.error} kept="已做好的文件还在。" again={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (found.data.length === 0)
    return <p className="panel nothing-found">还没有文件。在上面选好内容，点“生成”。</p>;
  return (
    <ul className="panel download-list" aria-label="文件">
      {found.data.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileRow({ file }: { file: ExportAnswer }) {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (does: (id: string) => Promise<null>) => does(file.id),
    onSettled: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const { id, fileName, state, progress, problem, madeBy, askedAt } = file;
  const isUnderWay = state === 'waiting' || state === 'making';
  return (
    <li>
      <div className="download-what">
        {state === 'ready' ? (
          <a href={exportFile(id)} download>
            {fileName}
          </a>
        ) : (
          <span>{fileName}</span>
        )}
        <span className="muted">
          {madeBy}，{whenInChina(askedAt)}
        </span>
      </div>
      <div className="download-state">
        {state === 'waiting' && <span>等待生成</span>}
        {state === 'making' && (
          <Progress percent={Math.floor(progress * 100)} size="small" aria-label={`${fileName} 的进度`} />
        )}
        {state === 'ready' && <span>{sayReady(file)}</span>}
        {state === 'failed' && <span className="download-problem">没有做成：{problem}</span>}
        {state === 'cancelled' && <span className="muted">已取消</span>}
        {act.error && <span className="download-problem">{act.error.message}</span>}
      </div>
      {isUnderWay ? (
        <Button
          size="small"
          loading={act.isPending}
          aria-label={`取消 ${fileName}`}
          onClick={() => act.mutate(cancelExport)}
        >
          取消
        </Button>
      ) : (
        <Button
          size="small"
          loading={act.isPending}
          aria-label={`删除 ${fileName}`}
          onClick={() => act.mutate(removeExport)}
        >
          删除
        </Button>
      )}
    </li>
  );
}

function sayReady({ kind, rows, bytes, expiresAt }: ExportAnswer): string {
  const until = expiresAt === null ? [] : [`保留到 ${whenInChina(expiresAt).slice(0, 10)}`];
  const counted = kind === 'report' ? [] : [`${(rows ?? 0).toLocaleString('en-US')} 条`];
  return [...counted, saySize(bytes ?? 0), ...until].join('，');
}
