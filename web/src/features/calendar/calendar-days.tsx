import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import { DAY_KIND_NAMES } from '@tingjian/core/calendar/calendar-day.ts';
import { Button } from 'antd';
import { clearCalendarDay } from '../../api/calendar.ts';
import { grouped } from '../../ui/grouped.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { weekdayOf } from './weekday-of.ts';
import './calendar.css';

/** The days of a year that are not what their weekday says, month by month. */
export function CalendarDays({ days, mayChange }: { days: CalendarDay[]; mayChange: boolean }) {
  const queries = useQueryClient();
  const clearing = useMutation({
    mutationFn: clearCalendarDay,
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
  return (
    <>
      {clearing.error && <ProblemNote error={clearing.error} kept="日历没有改动。" />}
      <div className="calendar-months">
        {grouped(days, ({ day }) => day.slice(0, 7)).map(([month, ofMonth]) => (
          <section key={month} className="panel calendar-month">
            <h2>{month}</h2>
            <ul>
              {ofMonth.map(({ day, kind, name }) => (
                <li key={day}>
                  <span className="nowrap">
                    {day.slice(5)} {weekdayOf(day)}
                  </span>
                  <span className={`day-kind day-${kind}`}>{DAY_KIND_NAMES[kind]}</span>
                  <span className="muted">{name}</span>
                  {mayChange && (
                    <Button
                      size="small"
                      type="text"
                      aria-label={`删去 ${day}`}
                      loading={clearing.isPending && clearing.variables === day}
                      onClick={() => clearing.mutate(day)}
                    >
                      删去
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
