import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { isAskedFor } from '@tingjian/core/kpi/month/month-filter.ts';
import { Select, Skeleton } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { kpiMonthsQuery, monthTableQuery } from '../api/kpi.ts';
import { Faults } from '../features/month/faults.tsx';
import { FewLegend } from '../features/month/few-mark.tsx';
import { FigureDrawer } from '../features/month/figure-drawer.tsx';
import { LateFacts } from '../features/month/late-facts.tsx';
import { MonthBelow } from '../features/month/month-below.tsx';
import { MonthFilter } from '../features/month/month-filter.tsx';
import { MonthState } from '../features/month/month-state.tsx';
import { MonthTable } from '../features/month/month-table.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useAddressFilter } from '../ui/use-address-filter.ts';
import { useViewer } from '../ui/viewer.tsx';

/** How did the month come out for everybody, and how far is it? */
export function MonthPage() {
  const { may } = useViewer();
  const navigate = useNavigate();
  const months = useQuery(kpiMonthsQuery);
  const thisMonth = chinaDay(new Date()).slice(0, 7);
  const lastMonth = dayAfter(`${thisMonth}-01`, -1).slice(0, 7);
  const there = months.data?.map(({ month }) => month) ?? [];
  const choices = may('compute-kpi') ? [...new Set([thisMonth, lastMonth, ...there])] : there;
  const asked = useParams().month;
  const month = asked ?? there[0] ?? lastMonth;
  const isThere = there.includes(month);
  const found = useQuery({ ...monthTableQuery(month), placeholderData: keepPreviousData, enabled: isThere });
  const isNotComputed = months.data !== undefined && !isThere;
  const table = found.error || found.data?.month !== month ? null : found.data;
  const { filter, change } = useAddressFilter(['team', 'post', 'grade']);
  const isNobody = table !== null && table !== undefined && !table.people.some(isAskedFor(filter));
  const names = new Map(table?.people.map(({ number, name }) => [number, name]));
  return (
    <div className="page">
      <h1>
        {month} 月度考核
        {table?.isDemo && <span className="demo-mark">演示数据</span>}
      </h1>
      <div className="month-head no-print">
        <Select
          aria-label="月份"
          value={month}
          style={{ width: 120 }}
          options={[...new Set([month, ...choices])]
            .sort()
            .reverse()
            .map((value) => ({ value, label: value }))}
          onChange={(next) => navigate(`/month/${next}`)}
        />
        {table && may('read-report') && <Link to={`/month/${month}/report`}>月度报告</Link>}
        {table && (
          <MonthFilter people={table.people} teamNames={table.teamNames} filter={filter} change={change} />
        )}
        {table?.previous && <span className="muted">与 {table.previous.month} 相比</span>}
      </div>
      {months.error && <ProblemNote error={months.error} kept="考核没有改动。" />}
      {found.error && (
        <ProblemNote error={found.error} kept="考核没有改动。" again={() => void found.refetch()} />
      )}
      {isNotComputed && (
        <p className="panel nothing-found">
          {may('compute-kpi') ? '这个月还没有计算。导入数据后在这里计算。' : '这个月的考核还没有公示。'}
        </p>
      )}
      {(table || isNotComputed) && (
        <MonthState
          month={month}
          table={table}
          filter={filter}
          mayRun={may('compute-kpi')}
          mayRead={may('read-facts')}
        />
      )}
      {(months.isPending || (isThere && found.isPending)) && (
        <Skeleton active title={false} paragraph={{ rows: 12 }} />
      )}
      {table && (
        <>
          {Object.keys(table.schemes).map((schemeId) => (
            <MonthTable key={schemeId} table={table} schemeId={schemeId} filter={filter} />
          ))}
          {isNobody && <p className="panel nothing-found">没有这样的人。清除上面的筛选就看到全部。</p>}
          <FewLegend />
          <FigureDrawer
            month={month}
            people={table.people}
            indicators={table.indicators}
            changes={table.computings.at(-1)?.changes ?? []}
          />
          {may('read-facts') && table.state === 'frozen' && <LateFacts month={month} names={names} />}
          <MonthBelow table={table} />
          {may('read-facts') && (
            <Faults
              month={month}
              teamNames={table.teamNames}
              mayNote={may('compute-kpi') && table.state !== 'frozen'}
            />
          )}
        </>
      )}
    </div>
  );
}
