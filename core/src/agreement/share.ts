import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** So many of so many. `value` and `interval` are null where nothing was counted: no data is not 0. */
export type Share = { hits: number; of: number; value: number | null; interval: Interval | null };

/** A share 0..1 with its 95 % Wilson interval. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, value: null, interval: null };
  return { hits, of, value: hits / of, interval: wilson(hits, of) };
}
