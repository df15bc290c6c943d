import { t95 } from '../indicators/mean-interval.ts';
import { componentsOf } from './components-of.ts';
import type { ReviewedCall } from './reviewed-call.ts';

export type Severity = {
  reviewer: string;
  calls: number;
  /** Points above (lenient) or below (severe) what others would have given the same people. */
  effect: number;
  /** 95 % interval of the effect, roughly; null where nothing is left to judge it by. */
  low: number | null;
  high: number | null;
  /** Reviewed enough calls for the effect to be taken out of scores. */
  isEnough: boolean;
};

const ROUNDS = 200;
/** Own choice: a week's work of a reviewer. */
const ENOUGH_CALLS = 20;

/**
 * How severe each reviewer is, with the people they happened to review taken into account: points = person + reviewer,
 * fitted by least squares in turns. Effects have mean 0 over the calls of reviewers who can be compared at all, because
 * they share people, directly or through others; those who share none cannot be told from their people.
 */
export function severities(calls: ReviewedCall[]): {
  reviewers: Severity[];
  personMeans: Map<string, number>;
} {
  const parts = componentsOf(calls).map(fitted);
  const reviewers = parts.flatMap((part) => part.reviewers);
  return {
    reviewers: reviewers.sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1)),
    personMeans: new Map(parts.flatMap(({ personMeans }) => [...personMeans])),
  };
}

function fitted(calls: ReviewedCall[]): { reviewers: Severity[]; personMeans: Map<string, number> } {
  const reviewer = new Map<string, number>();
  const person = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    fit(person, calls, (call) => [call.person, call.points - (reviewer.get(call.reviewer) ?? 0)]);
    fit(reviewer, calls, (call) => [call.reviewer, call.points - person.get(call.person)!]);
    const mean = calls.reduce((sum, call) => sum + reviewer.get(call.reviewer)!, 0) / calls.length;
    for (const [name, effect] of reviewer) reviewer.set(name, effect - mean);
  }
  const rest = calls.map((call) => call.points - person.get(call.person)! - reviewer.get(call.reviewer)!);
  const degrees = calls.length - person.size - reviewer.size + 1;
  const spread = degrees > 0 ? Math.sqrt(rest.reduce((sum, each) => sum + each ** 2, 0) / degrees) : null;
  return {
    personMeans: person,
    reviewers: [...reviewer].map(([name, effect]): Severity => {
      const count = calls.filter((call) => call.reviewer === name).length;
      const half = spread === null ? null : (t95(degrees) * spread) / Math.sqrt(count);
      return {
        ...{ reviewer: name, effect, calls: count },
        ...{ low: half === null ? null : effect - half, high: half === null ? null : effect + half },
        isEnough: count >= ENOUGH_CALLS && reviewer.size > 1,
      };
    }),
  };
}

function fit(
  effects: Map<string, number>,
  calls: ReviewedCall[],
  part: (call: ReviewedCall) => [string, number],
) {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const call of calls) {
    const [name, value] = part(call);
    const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: sum + value, count: count + 1 });
  }
  for (const [name, { sum, count }] of sums) effects.set(name, sum / count);
}
