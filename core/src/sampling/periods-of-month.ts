import { dayAfter } from '../calendar/china-day.ts';

/** Days in China, YYYY-MM-DD, both included. */
export type Period = { fromDay: string; toDay: string };

/** The weeks of a month (YYYY-MM), Monday to Sunday, cut off where the month begins and ends. */
export function periodsOfMonth(month: string): Period[] {
  const periods: Period[] = [];
  const isInside = (day: string) => day.startsWith(month);
  for (let fromDay = `${month}-01`; isInside(fromDay); ) {
    const weekday = new Date(`${fromDay}T00:00:00Z`).getUTCDay();
    let toDay = dayAfter(fromDay, (7 - weekday) % 7);
    while (!isInside(toDay)) toDay = dayAfter(toDay, -1);
    periods.push({ fromDay, toDay });
    fromDay = dayAfter(toDay);
  }
  return periods;
}

/** How many days of the month there are up to and including `day`, which lies in it. */
export function dayOfMonth(day: string): number {
  return Number(day.slice(8));
}

export function daysInMonth(month: string): number {
  return dayOfMonth(periodsOfMonth(month).at(-1)!.toDay);
}
