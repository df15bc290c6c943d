import { type Interval, Z95 } from './interval.ts';
import { wilson } from './wilson.ts';

/** `value` is null where it says nothing: nobody counted, or both always said the same one thing. */
export type Kappa = { value: number | null; interval: Interval | null; of: number };

/**
 * Cohen's kappa (1960) of two judges with its 95 % interval by the large-sample error of Fleiss, Cohen and Everitt
 * (1969). `table[i][j]`: how often the first said i and the second j; square. Where that error is 0 (all agree), the
 * interval of the plain agreement stands in, so that five agreements do not look like certainty.
 */
export function cohenKappa(table: number[][]): Kappa {
  const of = table.flat().reduce((sum, count) => sum + count, 0);
  if (of === 0) return { value: null, interval: null, of };
  const p = table.map((row) => row.map((count) => count / of));
  const first = p.map((row) => row.reduce((sum, each) => sum + each, 0));
  const second = p.map((_, j) => p.reduce((sum, row) => sum + row[j]!, 0));
  const same = p.reduce((sum, row, i) => sum + row[i]!, 0);
  const byChance = first.reduce((sum, each, i) => sum + each * second[i]!, 0);
  const room = 1 - byChance;
  if (room < 1e-12) return { value: null, interval: null, of };
  const value = (same - byChance) / room;

  let spread = -((value - byChance * (1 - value)) ** 2);
  for (const [i, row] of p.entries()) {
    for (const [j, each] of row.entries()) {
      if (i === j) spread += each * (1 - (first[i]! + second[i]!) * (1 - value)) ** 2;
      else spread += each * ((second[i]! + first[j]!) * (1 - value)) ** 2;
    }
  }
  const variance = spread / (of * room ** 2);
  if (variance > 1e-12) {
    const half = Z95 * Math.sqrt(variance);
    return { value, interval: { low: Math.max(-1, value - half), high: Math.min(1, value + half) }, of };
  }
  const { low, high } = wilson(same * of, of);
  const interval = {
    low: Math.max(-1, (low - byChance) / room),
    high: Math.min(1, (high - byChance) / room),
  };
  return { value, interval, of };
}
