import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { Problem } from '../api/ask.ts';
import { callQuery } from '../api/calls.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { CallWorkspace } from './call-workspace.tsx';

export function CallPage() {
  const { id = '' } = useParams();
  const call = useQuery(callQuery(id));

  if (call.data) return <CallWorkspace key={id} call={call.data} />;
  if (call.error)
    return (
      <div className="page">
        <h1>通话</h1>
        <ProblemNote
          error={call.error}
          kept={
            call.error instanceof Problem && call.error.code === 'call-not-found'
              ? '地址里的编号不对，或这通电话已按期限删除。'
              : '只是没有读到，录音和评分都没有改动。'
          }
          again={() => void call.refetch()}
        />
        <p>
          <Link to="/calls">回到通话列表</Link>
        </p>
      </div>
    );
  return (
    <div className="page" role="status">
      <span className="sr-only">正在读取通话…</span>
      <Skeleton active title paragraph={{ rows: 3 }} />
      <Skeleton active title={false} paragraph={{ rows: 10 }} />
    </div>
  );
}
