import { wilson } from '../../agreement/wilson.ts';
import type { Figure } from '../indicators/figure.ts';
import { meanInterval } from '../indicators/mean-interval.ts';

/** A figure over `n` cases with its 95 % interval; `value` null where nothing was counted. */
export type Counted = { value: number | null; n: number; low: number | null; high: number | null };
/** A share in percent, 0..100, with what stands above the line. */
export type CountedShare = Counted & { hits: number };

/** A share in percent with its Wilson interval. */
export function countedShare(hits: number, n: number): CountedShare {
  if (n <= 0) return { hits, n, value: null, low: null, high: null };
  const { low, high } = wilson(hits, n);
  return { hits, n, value: (hits / n) * 100, low: low * 100, high: high * 100 };
}

/** A mean of points, 0..100, with Student's interval, which needs two values and never leaves 0..100. */
export function countedMean(of: { n: number; sum: number; sumOfSquares: number }): Counted {
  if (of.n <= 0) return { value: null, n: of.n, low: null, high: null };
  const found = meanInterval(of);
  return {
    ...{ value: of.sum / of.n, n: of.n },
    low: found && Math.max(0, found.low),
    high: found && Math.min(100, found.high),
  };
}

/** An indicator's figure as one of these; `n` is its denominator. */
export function countedFigure({ value, above, below, low, high }: Figure): CountedShare {
  return { hits: above ?? 0, n: below ?? 0, value, low, high };
}
