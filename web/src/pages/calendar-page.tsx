import { useQuery } from '@tanstack/react-query';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { Select, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { calendarQuery } from '../api/calendar.ts';
import { AddDay } from '../features/calendar/add-day.tsx';
import { CalendarDays } from '../features/calendar/calendar-days.tsx';
import { ImportCalendar } from '../features/calendar/import-calendar.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useViewer } from '../ui/viewer.tsx';

/** Which days are worked: deadlines of appeals are counted by it. */
export function CalendarPage() {
  const [params, setParams] = useSearchParams();
  const thisYear = Number(chinaDay(new Date()).slice(0, 4));
  const year = params.get('year') ?? `${thisYear}`;
  const { may } = useViewer();
  const days = useQuery(calendarQuery(year));
  const years = Array.from({ length: 4 }, (_, at) => `${thisYear - 1 + at}`);
  return (
    <div className="page page-narrow">
      <h1>工作日历</h1>
      <p className="muted">
        申诉和答复的期限按工作日算：周一到周五，加减这里登记的日子。没有登记的年份只按星期算。
      </p>
      <Select
        aria-label="年份"
        value={year}
        options={years.map((value) => ({ value, label: `${value} 年` }))}
        onChange={(next) => setParams({ year: next })}
      />
      {may('change-calendar') && <AddDay />}
      {days.error && (
        <ProblemNote
          error={days.error}
          kept="只是没有读到，日历没有改动。"
          again={() => void days.refetch()}
        />
      )}
      {days.isPending && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {days.data?.length === 0 && (
        <p className="panel nothing-found">{year} 年还没有登记放假和调休，只按星期算。</p>
      )}
      {days.data && <CalendarDays days={days.data} mayChange={may('change-calendar')} />}
      {may('change-calendar') && <ImportCalendar />}
    </div>
  );
}
