import type { Share } from './share.ts';
import { wilson } from './wilson.ts';

/** `from`: the draw a row belongs to; rows of one draw are not independent of each other. */
export type WeightedRow = { isHit: boolean; weight: number; from: string };

/** `effective`: how many equally likely, independent rows would say as much; 0 where nothing was counted. */
export type WeightedShare = Share & { effective: number };

/**
 * A share estimated from draws of unequal probability: Hájek's ratio of Horvitz–Thompson sums, each row weighing
 * 1 / its inclusion probability. `hits` and `of` are plain counts. The 95 % interval is Wilson's on the effective
 * sample: from the linearised variance of the ratio (draws as clusters), or from the weights alone (Kish) where all
 * rows are alike; never more than was counted. With equal weights it is the plain Wilson interval.
 */
export function weightedShare(rows: WeightedRow[]): WeightedShare {
  const hits = rows.filter((row) => row.isHit);
  const of = rows.length;
  if (of === 0) return { hits: 0, of, value: null, interval: null, effective: 0 };
  const total = sum(rows.map((row) => row.weight));
  const value = hits.length === of ? 1 : sum(hits.map((row) => row.weight)) / total;
  const weights = perDraw(rows, (row) => row.weight);
  const residuals = perDraw(rows, (row) => row.weight * (Number(row.isHit) - value));
  const variance = sum(residuals.map((each) => each ** 2)) / total ** 2;
  const kish = total ** 2 / sum(weights.map((each) => each ** 2));
  const effective = Math.min(of, variance > 1e-12 ? (value * (1 - value)) / variance : kish);
  return { hits: hits.length, of, value, interval: wilson(value * effective, effective), effective };
}

function perDraw(rows: WeightedRow[], figure: (row: WeightedRow) => number): number[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.from, (sums.get(row.from) ?? 0) + figure(row));
  return [...sums.values()];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
