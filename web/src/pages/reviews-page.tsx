import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Pagination, Skeleton } from 'antd';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { claimNext, loadQuery, type ReviewFilter, reviewsQuery } from '../api/reviews.ts';
import { LoadTable } from '../features/review-queue/load-table.tsx';
import { ManageReview } from '../features/review-queue/manage-review.tsx';
import { QueueFilters } from '../features/review-queue/queue-filters.tsx';
import { ReviewTable } from '../features/review-queue/review-table.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { useViewer } from '../ui/viewer.tsx';

const NAMES = ['queue', 'state', 'mine', 'overdue', 'page'] as const;

/** What there is to review, the next one on one key; for managers, who does how much. */
export function ReviewsPage() {
  const { may, number } = useViewer();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const done = (useLocation().state as { done?: string } | null)?.done;
  const filter: ReviewFilter = Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? undefined]));
  const list = useQuery({ ...reviewsQuery(filter), placeholderData: (old) => old });
  const isManager = may('manage-reviews');
  const load = useQuery({ ...loadQuery, enabled: isManager });
  const canReview = may('review-calls') && number !== null;
  const search = filter.queue ? `?queue=${filter.queue}` : '';

  const claim = useMutation({
    mutationFn: () => claimNext(filter.queue),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['reviews'] });
      void navigate(`/reviews/${id}${search}`);
    },
  });
  useShortcuts(canReview ? { enter: () => claim.mutate() } : {});
  const change = (part: ReviewFilter) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      next.delete('page');
      for (const [name, value] of Object.entries(part)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });

  const counts = list.data?.counts;
  return (
    <div className="page queue-page">
      <div className="queue-head">
        <h1>复核</h1>
        {counts && (
          <span className="muted">
            待领取 {counts.waiting} · 复核中 {counts.claimed} · 待二次确认 {counts.second} · 逾期{' '}
            {counts.overdue} · 我手里 {counts.mine} · 我今日完成 {counts.doneToday}
          </span>
        )}
        {canReview && (
          <Button
            type="primary"
            className="queue-claim"
            loading={claim.isPending}
            onClick={() => claim.mutate()}
          >
            领取下一通 ⏎
          </Button>
        )}
      </div>
      {done && <Alert type="success" showIcon closable title={`${done}。`} />}
      {claim.error && <Alert type="info" showIcon title={claim.error.message} />}
      <QueueFilters filter={filter} change={change} />
      {list.error && (
        <ProblemNote error={list.error} kept="队列没有改动。" again={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.data?.rows.length === 0 && (
        <p className="muted">没有符合条件的复核。抽样计划、风险队列和主管指定的通话会排在这里。</p>
      )}
      {list.data && list.data.rows.length > 0 && (
        <ReviewTable
          rows={list.data.rows}
          search={search}
          actions={isManager ? (row) => <ManageReview row={row} people={load.data ?? []} /> : null}
        />
      )}
      {list.data && list.data.total > list.data.pageSize && (
        <Pagination
          current={list.data.page}
          pageSize={list.data.pageSize}
          total={list.data.total}
          showSizeChanger={false}
          onChange={(page) => change({ page: String(page) })}
        />
      )}
      {isManager && load.data && (
        <>
          <h2>质检员</h2>
          <LoadTable rows={load.data} />
        </>
      )}
    </div>
  );
}
