import type { PointRule } from './point-rule.ts';

/** Digits that floating point may get wrong: 90.00000000000001 is at the target of 90. */
const EPSILON = 1e-9;

/**
 * Points of `weight` for a value, unrounded, 0..weight; null when there is no value, or a band without a reference.
 * `reference` is what a band is laid around: the mean of the centre.
 */
export function pointsOf(
  rule: PointRule,
  { value, weight, reference }: { value: number | null; weight: number; reference: number | null },
): number | null {
  if (value === null) return null;
  switch (rule.kind) {
    case 'linear':
      return weight * clamp((value - rule.floor) / (rule.target - rule.floor));
    case 'steps': {
      const reached = rule.steps.filter(({ from }) => value >= from - EPSILON);
      return weight * (reached.at(-1) ?? rule.steps[0]!).share;
    }
    case 'per-unit': {
      const worse = rule.higherIsBetter ? rule.target - value : value - rule.target;
      const units = Math.floor(Math.max(0, worse) / rule.unit + EPSILON);
      return Math.max(0, weight - units * rule.points);
    }
    case 'band': {
      if (reference === null || reference === 0) return null;
      const away = Math.abs(value / reference - 1);
      return weight * clamp((rule.none - away) / (rule.none - rule.full));
    }
  }
}

function clamp(share: number): number {
  if (share > 1 - EPSILON) return 1;
  return share < EPSILON ? 0 : share;
}
