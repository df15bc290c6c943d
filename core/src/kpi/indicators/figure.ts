import { wilson } from '../../agreement/wilson.ts';
import { evaluate } from '../formula/formula.ts';
import type { Sums } from '../measures.ts';
import { meanInterval } from './mean-interval.ts';
import type { Indicator } from './read-indicators.ts';

/** One worked-out figure. `value` null: 无数据, because nothing was reported or the denominator is empty. */
export type Figure = {
  code: string;
  /** In the unit of the indicator. */
  value: number | null;
  above: number | null;
  below: number | null;
  /** 95 % interval, in the unit of the indicator; null where the indicator has none. */
  low: number | null;
  high: number | null;
  /** The denominator reaches what counts as enough. */
  isEnough: boolean;
};

/** The figure of one person, a team or the centre, from their sums. Unrounded. */
export function figureOf(indicator: Indicator, sums: Sums): Figure {
  const above = evaluate(indicator.above, sums as Record<string, number>);
  const below = evaluate(indicator.below, sums as Record<string, number>);
  const empty = { code: indicator.code, value: null, above, below, low: null, high: null, isEnough: false };
  if (above === null || below === null || below <= 0) return empty;
  const value = (above / below) * indicator.times;
  return {
    ...empty,
    value,
    ...intervalOf(indicator, above, below, sums),
    isEnough: below >= indicator.enough,
  };
}

function intervalOf(indicator: Indicator, above: number, below: number, sums: Sums) {
  const { interval, squares, times } = indicator;
  if (interval === 'share' && above >= 0 && above <= below) {
    const { low, high } = wilson(above, below);
    return { low: low * times, high: high * times };
  }
  const sumOfSquares = squares === null ? undefined : (sums as Record<string, number>)[squares];
  if (interval === 'mean' && sumOfSquares !== undefined) {
    const found = meanInterval({ n: below, sum: above, sumOfSquares });
    return found ? { low: found.low * times, high: found.high * times } : { low: null, high: null };
  }
  return { low: null, high: null };
}
