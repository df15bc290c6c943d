import type { Calendar } from './calendar-day.ts';
import { chinaDay, dayAfter, endOfChinaDay } from './china-day.ts';
import { isWorkingDay } from './is-working-day.ts';

/**
 * The end (23:59:59 in China) of the `count`th working day after the day of `from`: that day itself never counts, so
 * that whoever hears of something at 23:00 has as long as everybody else. `count` is 1 or more.
 */
export function addWorkingDays(from: Date, count: number, calendar: Calendar): Date {
  let day = chinaDay(from);
  for (let left = count; left > 0; ) {
    day = dayAfter(day);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return endOfChinaDay(day);
}
