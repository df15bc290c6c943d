import { type Interval, Z95 } from '../agreement/interval.ts';

/** How far single calls lie apart at least: too few calls cannot show it themselves (domain section 5, own arithmetic). */
const SPREAD = 10;

/** A mean of points (0..100), over how many calls, and its 95 % interval, which never leaves 0..100. */
export type MeanPoints = Interval & { points: number; count: number };

/** The mean of the points of some calls; null of none. With 8 calls it is known to within ±6.9 at best. */
export function meanPoints(points: number[]): MeanPoints | null {
  const count = points.length;
  if (count === 0) return null;
  const mean = points.reduce((sum, each) => sum + each, 0) / count;
  const squares = points.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const spread = Math.max(SPREAD, count > 1 ? Math.sqrt(squares / (count - 1)) : 0);
  const half = (Z95 * spread) / Math.sqrt(count);
  return { points: mean, count, low: Math.max(0, mean - half), high: Math.min(100, mean + half) };
}
