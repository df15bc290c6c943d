import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Pagination, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { noticesQuery, readNotices } from '../api/notices.ts';
import { NoticeDays } from '../features/notices/notice-days.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

/** Everything I was told, day by day. */
export function NoticesPage() {
  const [params, setParams] = useSearchParams();
  const notices = useQuery({
    ...noticesQuery(params.get('page') ?? '1'),
    placeholderData: keepPreviousData,
  });
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: readNotices,
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const answer = notices.data;
  const problem = notices.error ?? reading.error;
  return (
    <div className="page page-narrow">
      <h1>通知</h1>
      {problem && <ProblemNote error={problem} kept="通知都还在。" again={() => void notices.refetch()} />}
      {notices.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {answer && (
        <div className="notices-bar">
          <span className="muted">
            共 {answer.total} 条，{answer.unread} 条没有看过
          </span>
          {answer.unread > 0 && (
            <Button size="small" loading={reading.isPending} onClick={() => reading.mutate(null)}>
              全部标为看过
            </Button>
          )}
        </div>
      )}
      {answer?.rows.length === 0 && (
        <p className="panel nothing-found">还没有通知。成绩公布、申诉答复、辅导安排都会在这里告诉您。</p>
      )}
      {answer && <NoticeDays rows={answer.rows} read={(id) => reading.mutate([id])} />}
      {answer && (
        <Pagination
          className="call-pages"
          size="small"
          align="end"
          hideOnSinglePage
          showSizeChanger={false}
          current={answer.page}
          pageSize={answer.pageSize}
          total={answer.total}
          onChange={(next) => setParams({ page: `${next}` })}
        />
      )}
    </div>
  );
}
