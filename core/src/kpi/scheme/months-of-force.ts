import { monthAfter } from '../../calendar/china-day.ts';

type Published = { fromMonth: string; version: number };
/** Both YYYY-MM and included; `until` null: until further notice. */
export type Force = { from: string; until: string | null };

/**
 * For which months each version of one post counts: from its first month until the one before the next begins. Null for
 * one that never counts, because a later version begins with the same month.
 */
export function monthsOfForce<P extends Published>(published: P[]): Map<P, Force | null> {
  const inOrder = published.toSorted(
    (a, b) => a.fromMonth.localeCompare(b.fromMonth) || a.version - b.version,
  );
  return new Map(
    inOrder.map((each, at) => {
      const next = inOrder[at + 1];
      if (next?.fromMonth === each.fromMonth) return [each, null];
      return [each, { from: each.fromMonth, until: next ? monthAfter(next.fromMonth, -1) : null }];
    }),
  );
}
