import type { RefusalCode } from '../refusal.ts';
import type { Stay } from './team-stays.ts';

export type PersonDays = { entryDay: string | null; probationEnd: string | null; leftOn: string | null };

/** Why these days (YYYY-MM-DD) cannot stand together, with the stays in teams there already are; null when they can. */
export function daysObstacle(days: PersonDays, stays: readonly Stay[]): RefusalCode | null {
  const { entryDay, probationEnd, leftOn } = days;
  if (entryDay === null) return null;
  if (probationEnd !== null && probationEnd < entryDay) return 'probation-before-entry';
  if (leftOn !== null && leftOn < entryDay) return 'before-entry';
  if (stays.some(({ fromDay }) => fromDay < entryDay)) return 'team-before-entry';
  return null;
}
