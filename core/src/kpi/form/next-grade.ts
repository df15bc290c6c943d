import type { Indicator } from '../indicators/read-indicators.ts';
import { valueFor } from '../points/value-for.ts';
import { round2 } from '../round.ts';
import type { Scheme, SchemePart } from '../scheme/scheme.ts';
import { computeForm } from './compute-form.ts';
import { countWays } from './count-ways.ts';
import type { Form, FormInput, FormRow } from './form.ts';
import type { GradeWay } from './grade-way.ts';
import { type Reach, reachOf } from './reach.ts';

/** How a form stands towards the next better grade. */
export type NextGrade = Reach & {
  /** Null: it is the best already. */
  next: { grade: string; from: number } | null;
  /** Points between `highest` and the next grade, two decimals; 0 when a fatal error alone keeps it back. */
  missing: number;
  /** The smallest first: by how much of what its rule spans a figure would have to move; single events last. */
  ways: GradeWay[];
  /** What every row could still bring, points with two decimals, the most first; rows at their full weight left out. */
  losses: { row: string; points: number }[];
};

/**
 * What would change the grade (issue 6, section 5): for every figure the nearest value, and for every kind of single
 * event the smallest number, that alone reaches the next grade. While rows wait for data, as if they were full.
 */
export function nextGrade(
  scheme: Scheme,
  indicators: ReadonlyMap<string, Indicator>,
  input: FormInput,
): NextGrade {
  const form = computeForm(scheme, indicators, input);
  const reach = reachOf(form, scheme.grades);
  const next = scheme.grades[reach.at - 1] ?? null;
  const losses = form.rows
    .flatMap(({ name, points, weight }) =>
      points === null ? [] : [{ row: name, points: round2(weight - points) }],
    )
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  if (!next) return { ...reach, next, missing: 0, ways: [], losses };
  const missing = Math.max(0, round2(next.from - reach.highest));
  const figures = missing > 0 && !isHeldBack(form, scheme, reach.at) ? figureWays(scheme, form, missing) : [];
  return { ...reach, next, missing, ways: [...figures, ...countWays(scheme, indicators, input)], losses };
}

/** A confirmed fatal error leaves no better grade, whatever the points are. */
function isHeldBack({ notAbove }: Form, { grades }: Scheme, at: number): boolean {
  return notAbove !== null && at <= grades.findIndex(({ grade }) => grade === notAbove);
}

function figureWays(scheme: Scheme, form: Form, missing: number): GradeWay[] {
  const ways = scheme.rows.flatMap((row, at) => {
    const made = form.rows[at]!;
    if (made.points === null || made.spreadBy === 0) return [];
    // Up to the next hundredth, because the points of a row are rounded before they are spread.
    const needed = Math.ceil(((made.points + missing) / made.spreadBy) * 100 - 1e-6) / 100;
    return row.parts.flatMap((part, place) => figureWay(part, row.weight, { made, place, needed }));
  });
  return ways.toSorted((a, b) => a.effort - b.effort).map(({ way }) => way);
}

function figureWay(
  { rule, share }: SchemePart,
  rowWeight: number,
  { made, place, needed }: { made: FormRow; place: number; needed: number },
): { way: GradeWay; effort: number }[] {
  const part = made.parts[place]!;
  const now = part.figure.value;
  if (part.from !== 'own' || now === null || part.points === null) return [];
  const others = made.parts.reduce((sum, each) => sum + (each === part ? 0 : (each.points ?? 0)), 0);
  const lost = made.adjustments.reduce((sum, { points }) => sum + points, 0);
  const isZero = made.points === 0 && part.points + others + lost > 0;
  if (isZero) return [];
  const weight = rowWeight * share;
  const asked = { points: needed - others - lost, weight, reference: part.reference, now };
  const found = valueFor(rule, asked);
  if (!found) return [];
  const way: GradeWay = { kind: 'figure', row: made.name, indicator: part.indicator, now, needed: found };
  return [{ way, effort: Math.abs(found.value - now) / spanOf(part, weight) }];
}

/** How far a figure can move between nothing and everything. */
function spanOf({ rule, reference }: FormRow['parts'][number], weight: number): number {
  switch (rule.kind) {
    case 'linear':
      return Math.abs(rule.target - rule.floor);
    case 'steps':
      return rule.steps.at(-1)!.from - rule.steps[0]!.from || 1;
    case 'per-unit':
      return (weight / rule.points) * rule.unit;
    case 'band':
      return Math.abs((reference ?? 1) * rule.none);
  }
}
