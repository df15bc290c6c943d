import { dayAfter } from '../calendar/china-day.ts';
import type { RefusalCode } from '../refusal.ts';
import { mergedStays, type Stay, stayOn } from './team-stays.ts';

export type Move = {
  /** Null: out of the team, into none. */
  teamId: string | null;
  fromDay: string;
};

/**
 * The stays after a move on a day, which may lie in the past or in the future. The new stay lasts as long as what it
 * takes the place of: to the end of the stay of that day, or to the next one. Stays never overlap; days in no team
 * are allowed. Refused: before the day of entry, after the last day, or when it would change nothing.
 */
export function moveTeam(
  stays: readonly Stay[],
  { teamId, fromDay }: Move,
  { entryDay, leftOn }: { entryDay: string | null; leftOn: string | null },
): { stays: Stay[] } | { refused: RefusalCode } {
  if (entryDay !== null && fromDay < entryDay) return { refused: 'before-entry' };
  if (leftOn !== null && fromDay > leftOn) return { refused: 'after-leaving' };
  const there = stayOn(stays, fromDay);
  if ((there?.teamId ?? null) === teamId) return { refused: 'already-in-team' };
  const next = stays
    .map((stay) => stay.fromDay)
    .filter((day) => day > fromDay)
    .sort()[0];
  const toDay = there ? there.toDay : next ? dayAfter(next, -1) : leftOn;
  const others = stays.filter((stay) => stay !== there);
  const before = there && there.fromDay < fromDay ? [{ ...there, toDay: dayAfter(fromDay, -1) }] : [];
  const moved = teamId === null ? [] : [{ teamId, fromDay, toDay }];
  return { stays: mergedStays([...others, ...before, ...moved]) };
}
