import type { Interval } from '../../agreement/interval.ts';

type Measured = { value: number | null; low: number | null; high: number | null };
/** `isSure`: zero is outside of the interval. */
export type Difference = { value: number; interval: Interval | null; isSure: boolean };

/**
 * How far `now` is from `before`, with the 95 % interval of the difference out of the two intervals (MOVER: Zou and
 * Donner 2008; for two Wilson intervals it is Newcombe's). In the unit of the figures. Null when one of them is not
 * there. Without both intervals nobody can tell whether it is chance.
 */
export function differenceOf(now: Measured, before: Measured): Difference | null {
  if (now.value === null || before.value === null) return null;
  const value = now.value - before.value;
  if (now.low === null || now.high === null || before.low === null || before.high === null)
    return { value, interval: null, isSure: false };
  const low = value - Math.hypot(now.value - now.low, before.high - before.value);
  const high = value + Math.hypot(now.high - now.value, before.value - before.low);
  return { value, interval: { low, high }, isSure: low > 0 || high < 0 };
}
