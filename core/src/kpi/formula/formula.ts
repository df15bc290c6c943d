import type { Unit } from './unit.ts';

/**
 * What stands above or below the line of an indicator: sums of measures, each times a number. Nothing else, so that
 * the formula of a team is the sum of those of its people.
 */
export type Formula = {
  /** Measure → by what it is multiplied. */
  factors: Record<string, number>;
  /** Added once for each period; for counting the month itself. Plain numbers only. */
  constant: number;
  unit: Unit;
};

/** The value of a formula over sums of measures; a measure that nobody reported makes it null. */
export function evaluate({ factors, constant }: Formula, sums: Record<string, number>): number | null {
  let value = constant;
  for (const [measure, factor] of Object.entries(factors)) {
    const sum = sums[measure];
    if (sum === undefined) return null;
    value += factor * sum;
  }
  return value;
}
