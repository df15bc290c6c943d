import type { PointRule } from './point-rule.ts';
import { pointsOf } from './points-of.ts';

/** A value in the unit of the indicator: this one itself, or anything below or above it but not it. */
export type Needed = { value: number; bound: 'at' | 'below' | 'above' };

const EPSILON = 1e-9;

/**
 * The value nearest to `now` that earns `points` of `weight`, the other way round to `pointsOf`; two decimals, rounded
 * to where it is enough. Null when no value does, or a band has no reference.
 */
export function valueFor(
  rule: PointRule,
  asked: { points: number; weight: number; reference: number | null; now: number },
): Needed | null {
  const { points, weight, reference, now } = asked;
  const present = pointsOf(rule, { value: now, weight, reference });
  if (present === null || points > weight + EPSILON) return null;
  if (present >= points - EPSILON) return { value: now, bound: 'at' };
  const share = Math.min(1, points / weight);
  switch (rule.kind) {
    case 'linear':
      return at(rule.floor + share * (rule.target - rule.floor), now);
    case 'steps': {
      const enough = rule.steps.flatMap(({ from, share: earned }, step): Needed[] => {
        if (earned < share - EPSILON) return [];
        if (from > now) return [{ value: from, bound: 'at' }];
        return [{ value: rule.steps[step + 1]!.from, bound: 'below' }];
      });
      const away = ({ value }: Needed) => Math.abs(value - now);
      return enough.toSorted((a, b) => away(a) - away(b))[0] ?? null;
    }
    case 'per-unit': {
      const units = Math.floor((weight - points) / rule.points + EPSILON) + 1;
      return rule.higherIsBetter
        ? { value: rule.target - units * rule.unit, bound: 'above' }
        : { value: rule.target + units * rule.unit, bound: 'below' };
    }
    case 'band': {
      const away = rule.none - share * (rule.none - rule.full);
      return at(reference! * (now > reference! ? 1 + away : 1 - away), now);
    }
  }
}

function at(value: number, now: number): Needed {
  const hundredths = value * 100;
  const rounded = value > now ? Math.ceil(hundredths - EPSILON) : Math.floor(hundredths + EPSILON);
  return { value: rounded / 100, bound: 'at' };
}
