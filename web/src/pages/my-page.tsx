import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination, Segmented, Select, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { itemsQuery } from '../api/calls.ts';
import { myMonthQuery, myScoresQuery, myTrendQuery } from '../api/my.ts';
import { MyMonth } from '../features/my-scores/my-month.tsx';
import { MyTable } from '../features/my-scores/my-table.tsx';
import { MyTrend } from '../features/my-scores/my-trend.tsx';
import { lastMonths } from '../ui/last-months.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';
import '../features/my-scores/my-scores.css';

const SHOWN = [
  { value: 'all', label: '全部' },
  { value: 'lost', label: '有扣分' },
  { value: 'to-acknowledge', label: '待确认' },
  { value: 'appealable', label: '可申诉' },
];
const EMPTY: Record<string, string> = {
  all: '这个月还没有评过分的通话。',
  lost: '这个月没有扣分的通话。',
  'to-acknowledge': '没有等您确认的成绩。',
  appealable: '现在没有可以申诉的扣分。公布后 3 个工作日内可以申诉。',
};

/** My scorecards: the month in one line, a row a call, and how I am doing beside the team. */
export function MyPage() {
  const { may } = useViewer();
  const [params, setParams] = useSearchParams();
  const month = params.get('month') ?? undefined;
  const show = params.get('show') ?? 'all';
  const page = params.get('page') ?? '1';
  const months = lastMonths(12);
  const change = (part: Record<string, string>) => setParams({ ...(month && { month }), show, ...part });
  const mine = useQuery(myMonthQuery(month));
  const scores = useQuery({ ...myScoresQuery({ month, show, page }), placeholderData: keepPreviousData });
  const trend = useQuery(myTrendQuery(month));
  const items = useQuery(itemsQuery);
  const problem = mine.error ?? scores.error ?? trend.error;
  const isOfMonth = show === 'all' || show === 'lost';

  return (
    <div className="page">
      <h1>我的成绩</h1>
      {problem && (
        <ProblemNote
          error={problem}
          kept="只是没有读到，成绩和申诉都没有改动。"
          again={() => void Promise.all([mine.refetch(), scores.refetch(), trend.refetch()])}
        />
      )}
      {!mine.error && <MyMonth month={mine.data} show={(what) => change({ show: what })} />}
      <div className="my-filters">
        <Segmented
          aria-label="显示哪些通话"
          options={SHOWN}
          value={show}
          onChange={(what) => change({ show: what })}
        />
        {isOfMonth && (
          <Select
            aria-label="月份"
            value={month ?? months[0]}
            options={months.map((each) => ({ value: each, label: each }))}
            onChange={(each) => change({ month: each })}
          />
        )}
        {may('read-kpi') && <Link to="/my/figures">我的指标和等级</Link>}
        <Link to="/items">现行规则说明</Link>
        <Link to="/coaching">我的辅导</Link>
      </div>
      {scores.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {scores.data?.rows.length === 0 && <p className="panel nothing-found">{EMPTY[show] ?? EMPTY.all}</p>}
      {scores.data && scores.data.rows.length > 0 && (
        <>
          <MyTable rows={scores.data.rows} items={items.data ?? []} />
          <Pagination
            className="call-pages"
            size="small"
            align="end"
            hideOnSinglePage
            showSizeChanger={false}
            current={scores.data.page}
            pageSize={scores.data.pageSize}
            total={scores.data.total}
            showTotal={(total) => `共 ${total} 通`}
            onChange={(next) => change({ page: `${next}` })}
          />
        </>
      )}
      {trend.data && <MyTrend trend={trend.data} />}
    </div>
  );
}
