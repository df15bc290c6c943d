import { chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';

export type Days = { from: string; to: string };

const DAY_MS = 24 * 3600_000;
const monthOf = (day: string) => day.slice(0, 7);
const lastDayOf = (month: string) =>
  dayAfter(new Date(chinaMonthSpan(month).until.getTime() + DAY_MS / 3).toISOString().slice(0, 10), -1);

/** Periods to choose from, all up to today. */
export const PERIODS: { id: string; name: string; days: (today: string) => Days }[] = [
  { id: '30d', name: '近 30 天', days: (today) => ({ from: dayAfter(today, -29), to: today }) },
  { id: 'month', name: '本月', days: (today) => ({ from: `${monthOf(today)}-01`, to: today }) },
  {
    id: 'last-month',
    name: '上月',
    days: (today) => {
      const month = monthOf(dayAfter(`${monthOf(today)}-01`, -1));
      return { from: `${month}-01`, to: lastDayOf(month) };
    },
  },
  { id: '90d', name: '近 90 天', days: (today) => ({ from: dayAfter(today, -89), to: today }) },
  { id: 'year', name: '近一年', days: (today) => ({ from: dayAfter(today, -364), to: today }) },
];

/** How many days a period has, both ends included. */
export const daysIn = ({ from, to }: Days) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;

/** Into what a trend over a period is cut so that it can be read. */
export function cutOf(days: Days): 'day' | 'week' | 'month' {
  const length = daysIn(days);
  if (length <= 14) return 'day';
  return length <= 190 ? 'week' : 'month';
}

/** The days that a point of a trend stands for, within the whole period. */
export function daysFrom(start: string, by: 'day' | 'week' | 'month', { from, to }: Days): Days {
  const last = by === 'day' ? start : by === 'week' ? dayAfter(start, 6) : lastDayOf(monthOf(start));
  return { from: start < from ? from : start, to: last > to ? to : last };
}
