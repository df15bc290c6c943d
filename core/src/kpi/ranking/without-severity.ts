import { grouped } from '../../grouped.ts';
import type { Sums } from '../measures.ts';
import type { ReviewedCall } from './reviewed-call.ts';
import type { Severity } from './severity.ts';

const clamp = (points: number) => Math.min(100, Math.max(0, points));

/**
 * The sums of each person as they would be with reviewers of equal severity: from each reviewed call the effect of its
 * reviewer is taken away, 0..100. Reviewers with too few calls are left as they are.
 */
export function withoutSeverity(
  sums: Readonly<Record<string, Sums>>,
  calls: ReviewedCall[],
  reviewers: Severity[],
): Record<string, Sums> {
  const effects = new Map(
    reviewers.filter(({ isEnough }) => isEnough).map(({ reviewer, effect }) => [reviewer, effect]),
  );
  const ofPerson = grouped(calls, ({ person }) => person);
  return Object.fromEntries(
    Object.entries(sums).map(([number, own]): [string, Sums] => {
      const { qaPoints, qaPointsSquared } = own;
      if (qaPoints === undefined || qaPointsSquared === undefined) return [number, own];
      let [points, squared] = [qaPoints, qaPointsSquared];
      for (const call of ofPerson.get(number) ?? []) {
        const even = clamp(call.points - (effects.get(call.reviewer) ?? 0));
        points += even - call.points;
        squared += even ** 2 - call.points ** 2;
      }
      return [number, { ...own, qaPoints: points, qaPointsSquared: squared }];
    }),
  );
}
