import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { callQuery } from '../api/calls.ts';
import { reviewQuery } from '../api/reviews.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ReviewWorkspace } from './review-workspace.tsx';

export function ReviewPage() {
  const { id = '' } = useParams();
  const review = useQuery(reviewQuery(id));
  const callId = review.data?.call.id ?? '';
  const call = useQuery({ ...callQuery(callId), enabled: callId !== '' });

  if (review.data && call.data) return <ReviewWorkspace key={id} review={review.data} call={call.data} />;
  const error = review.error ?? call.error;
  if (error)
    return (
      <div className="page">
        <h1>复核</h1>
        <ProblemNote
          error={error}
          kept="只是没有读到，草稿和评分都没有改动。"
          again={() => void (review.error ? review.refetch() : call.refetch())}
        />
        <p>
          <Link to="/reviews">回到复核队列</Link>
        </p>
      </div>
    );
  return (
    <div className="page" role="status">
      <span className="sr-only">正在读取复核…</span>
      <Skeleton active title paragraph={{ rows: 3 }} />
      <Skeleton active title={false} paragraph={{ rows: 10 }} />
    </div>
  );
}
