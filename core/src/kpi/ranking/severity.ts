/** One reviewed call of the random sample. */
export type ReviewedCall = { reviewer: string; person: string; points: number };

export type Severity = {
  reviewer: string;
  calls: number;
  /** Points above (lenient) or below (severe) what others would have given the same people. */
  effect: number;
};

const ROUNDS = 50;

/**
 * How severe each reviewer is, with the people they happened to review taken into account: points = person + reviewer,
 * fitted by least squares in turns. Effects have mean 0 over the calls.
 */
export function severities(calls: ReviewedCall[]): {
  reviewers: Severity[];
  personMeans: Map<string, number>;
} {
  const reviewer = new Map<string, number>();
  const person = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    fit(person, calls, (call) => [call.person, call.points - (reviewer.get(call.reviewer) ?? 0)]);
    fit(reviewer, calls, (call) => [call.reviewer, call.points - (person.get(call.person) ?? 0)]);
    const mean =
      calls.reduce((sum, call) => sum + reviewer.get(call.reviewer)!, 0) / Math.max(1, calls.length);
    for (const [name, effect] of reviewer) reviewer.set(name, effect - mean);
  }
  const reviewers = [...reviewer].map(([name, effect]) => ({
    ...{ reviewer: name, effect },
    calls: calls.filter((call) => call.reviewer === name).length,
  }));
  return { reviewers, personMeans: person };
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
