import { dayAfter } from './china-day.ts';

export const PERIODS = ['day', 'week', 'month'] as const;
export type PeriodKind = (typeof PERIODS)[number];

/** The first day of the day, week (Monday) or month that a day (YYYY-MM-DD) is in. */
export function periodStart(day: string, by: PeriodKind): string {
  if (by === 'day') return day;
  if (by === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
}

/** The first days of all periods from one day to another, both included. */
export function periodStarts(from: string, to: string, by: PeriodKind): string[] {
  const starts: string[] = [];
  for (let at = periodStart(from, by); at <= to; at = nextStart(at, by)) starts.push(at);
  return starts;
}

function nextStart(start: string, by: PeriodKind): string {
  if (by === 'month') return periodStart(dayAfter(start, 31), 'month');
  return dayAfter(start, by === 'week' ? 7 : 1);
}

/** The same day so many months before; the last day of a month stays the last, and there is no 30 February. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = year * 12 + (month - 1) - months;
  const isLast = dayAfter(day).endsWith('-01');
  const lastOf = new Date(Date.UTC(Math.floor(first / 12), (first % 12) + 1, 0)).getUTCDate();
  const found = isLast ? lastOf : Math.min(date, lastOf);
  const text = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(first / 12)}-${text((first % 12) + 1)}-${text(found)}`;
}

/** The months that lie wholly between two days, first and last one by their first days, and the days left over. */
export function wholeMonths(
  from: string,
  to: string,
): { months: { first: string; last: string } | null; rest: { from: string; to: string }[] } {
  const first = from.endsWith('-01') ? from : nextStart(periodStart(from, 'month'), 'month');
  const after = periodStart(dayAfter(to), 'month');
  if (first >= after) return { months: null, rest: [{ from, to }] };
  const rest = [
    { from, to: dayAfter(first, -1) },
    { from: after, to },
  ].filter((days) => days.from <= days.to);
  return { months: { first, last: periodStart(dayAfter(after, -1), 'month') }, rest };
}
