import type { Calendar } from './calendar-day.ts';
import { chinaDay, dayAfter } from './china-day.ts';
import { isWorkingDay } from './is-working-day.ts';

/** Working days after today up to the day of `until`, that day included; 0: today is the last day; null: it is over. */
export function workingDaysLeft(now: Date, until: Date, calendar: Calendar): number | null {
  if (now > until) return null;
  const last = chinaDay(until);
  let left = 0;
  for (let day = dayAfter(chinaDay(now)); day <= last; day = dayAfter(day))
    if (isWorkingDay(day, calendar)) left += 1;
  return left;
}
