import { chinaDay, dayAfter, monthsUpTo, startOfChinaDay } from '@tingjian/core/calendar/china-day.ts';
import type { Writing } from '@tingjian/db/change.ts';

/** How many closed months stand before the running one. */
const CLOSED_MONTHS = 3;
/** What follows a month (last reviews, computing, signing, freezing) takes so long. */
const CLOSING_MS = 9 * 24 * 3600_000;

/** One month of the demo as far as it has come: its days up to yesterday. */
export type DemoMonth = { month: string; days: string[]; isClosed: boolean };

/** Three closed months and the running one, which on the first of a month has no day yet. */
export function demoMonths(now: Date, closed = CLOSED_MONTHS): DemoMonth[] {
  const today = chinaDay(now);
  return monthsUpTo(today.slice(0, 7), closed + 1).map((month) => {
    const days: string[] = [];
    for (let day = `${month}-01`; day.startsWith(month) && day < today; day = dayAfter(day)) days.push(day);
    return { month, days, isClosed: month < today.slice(0, 7) };
  });
}

/**
 * When something of this month happens. What follows a closed month is squeezed into the days there have been since,
 * so that on the first day of the next month everything is done all the same, in its order and never in the future.
 */
export function squeezed({ days, isClosed }: DemoMonth, at: Date, now: Date): Date {
  if (!isClosed) return at;
  const end = startOfChinaDay(dayAfter(days.at(-1)!));
  const after = at.getTime() - end.getTime();
  if (after <= 0) return at;
  const since = now.getTime() - end.getTime();
  return new Date(end.getTime() + Math.floor(after * Math.min(1, since / CLOSING_MS)));
}

const STEPS = { computed: 4.4, checked: 4.6, published: 5.4, signed: 5.5, answered: 7.4, frozen: 8.7 };

/** When a closed month is computed, checked … : days after its end, squeezed like everything else. */
export function closingStep(month: DemoMonth, step: keyof typeof STEPS, now: Date): Date {
  const end = startOfChinaDay(dayAfter(month.days.at(-1)!));
  return squeezed(month, new Date(end.getTime() + STEPS[step] * 24 * 3600_000), now);
}

/** An hour of a day in China: 9.5 is half past nine. */
export function atHour(day: string, hour: number): Date {
  return new Date(startOfChinaDay(day).getTime() + Math.round(hour * 3600_000));
}

/** As one of the invented people at a moment of the past; the audit trail shows where it comes from. */
export function as(writing: Writing, actor: string, at: Date): Writing {
  return { ...writing, actor, origin: 'demo', clock: { now: () => at } };
}
