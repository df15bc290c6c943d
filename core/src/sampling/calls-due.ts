import { dayOfMonth, daysInMonth } from './periods-of-month.ts';
import type { PlanSettings } from './plan-settings.ts';

/** When somebody worked here, days in China; null where nobody said. */
export type Employed = { entryDay: string | null; probationEnd: string | null; leftOn: string | null };

/**
 * How many calls of a person are due from the first of the month up to and including `untilDay`, not rounded: each day
 * they worked here counts perMonth ÷ days of the month, or newStaffPerWeek ÷ 7 while their probation lasts. Who came or
 * left in the month has their share of it. Domain section 5.
 */
export function callsDue(
  { entryDay, probationEnd, leftOn }: Employed,
  settings: Pick<PlanSettings, 'perMonth' | 'newStaffPerWeek'>,
  untilDay: string,
): number {
  const month = untilDay.slice(0, 7);
  const first = later(`${month}-01`, entryDay);
  const last = earlier(untilDay, leftOn);
  const asNew = daysBetween(first, earlier(last, probationEnd ?? '0000-00-00'));
  const asOld = daysBetween(first, last) - asNew;
  return (asOld * settings.perMonth) / daysInMonth(month) + (asNew * settings.newStaffPerWeek) / 7;
}

/** The same for the calls on which the machine found nothing: so many a week for the whole centre. */
export function noFindingDue({ noFindingPerWeek }: PlanSettings, untilDay: string): number {
  return (dayOfMonth(untilDay) * noFindingPerWeek) / 7;
}

const later = (day: string, other: string | null) => (other && other > day ? other : day);
const earlier = (day: string, other: string | null) => (other && other < day ? other : day);

/** Both days included and within one month; 0 when the second comes first. */
function daysBetween(first: string, last: string): number {
  return first > last ? 0 : dayOfMonth(last) - dayOfMonth(first) + 1;
}
