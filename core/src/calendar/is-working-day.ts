import type { Calendar } from './calendar-day.ts';

/** Monday to Friday, unless the calendar says otherwise. `day` is YYYY-MM-DD. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const kind = calendar.get(day);
  if (kind) return kind === 'workday';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
