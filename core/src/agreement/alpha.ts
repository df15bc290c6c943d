import { type Interval, Z95 } from './interval.ts';

/** How far two values are apart: `nominal`, the same or not; `interval`, the square of the difference. */
export type Metric = 'nominal' | 'interval';

/** `units`: those that at least two people judged. `value` is null when there are none or nothing ever varied. */
export type Alpha = { value: number | null; interval: Interval | null; units: number; values: number };

/** Fewer units than this say nothing of how far the figure may be off. */
const LEAST_UNITS = 5;

/**
 * Krippendorff's alpha (Computing Krippendorff's Alpha-Reliability, 2011): 1 is full agreement, 0 what chance gives.
 * `units[u][r]`: what person r said of unit u, null where nothing. The 95 % interval leaves out one unit at a time
 * (jackknife); null below 5 units.
 */
export function krippendorffAlpha(units: (number | null)[][], metric: Metric): Alpha {
  const paired = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((values) => values.length > 1);
  const values = paired.flat();
  const kinds = [...new Set(values)];
  const distances = kinds.map((a) =>
    kinds.map((b) => (metric === 'nominal' ? Number(a !== b) : (a - b) ** 2)),
  );
  const place = new Map(kinds.map((kind, at) => [kind, at]));
  const counts = paired.map((unit) => countsOf(unit, place));
  const inAll = kinds.map((_, at) => counts.reduce((sum, unit) => sum + unit[at]!, 0));
  const within = counts.map((unit, at) => apart(unit, distances) / (paired[at]!.length - 1));
  const sumWithin = within.reduce((sum, each) => sum + each, 0);
  const value = alphaOf(sumWithin, inAll, values.length, distances);
  return { value, interval: jackknife(), units: paired.length, values: values.length };

  function jackknife(): Interval | null {
    if (value === null || paired.length < LEAST_UNITS) return null;
    const without = counts.map((unit, at) => {
      const rest = inAll.map((count, kind) => count - unit[kind]!);
      return alphaOf(sumWithin - within[at]!, rest, values.length - paired[at]!.length, distances) ?? value;
    });
    const mean = without.reduce((sum, each) => sum + each, 0) / without.length;
    const spread = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    const half = Z95 * Math.sqrt(((without.length - 1) / without.length) * spread);
    return { low: Math.max(-1, value - half), high: Math.min(1, value + half) };
  }
}

/** 1 − observed / expected disagreement; null where nothing varies. */
function alphaOf(within: number, inAll: number[], values: number, distances: number[][]): number | null {
  const expected = apart(inAll, distances) / (values - 1);
  return expected > 1e-12 ? 1 - within / expected : null;
}

function countsOf(unit: number[], place: Map<number, number>): number[] {
  const counts = Array.from(place, () => 0);
  for (const value of unit) counts[place.get(value)!]! += 1;
  return counts;
}

/** The distance of all ordered pairs of one collection of values. */
function apart(counts: number[], distances: number[][]): number {
  let sum = 0;
  for (const [a, row] of distances.entries()) {
    if (counts[a] === 0) continue;
    for (const [b, distance] of row.entries()) sum += counts[a]! * counts[b]! * distance;
  }
  return sum;
}
