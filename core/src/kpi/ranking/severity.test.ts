import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../testing/seeded-random.ts';
import type { ReviewedCall } from './reviewed-call.ts';
import { severities } from './severity.ts';
import { withoutSeverity } from './without-severity.ts';

test('severity is told apart from the people a reviewer happened to get', () => {
  const truth = { person: { a: 90, b: 70, c: 80 }, reviewer: { mild: 3, strict: -3 } };
  const pairs = [
    ['mild', 'a', 3],
    ['mild', 'b', 1],
    ['strict', 'a', 1],
    ['strict', 'b', 3],
    ['mild', 'c', 2],
    ['strict', 'c', 2],
  ] as const;
  const calls = pairs.flatMap(([reviewer, person, times]) =>
    Array.from({ length: times }, () => ({
      ...{ reviewer, person },
      points: truth.person[person] + truth.reviewer[reviewer],
    })),
  );
  const { reviewers, personMeans } = severities(calls);
  expect(reviewers.find(({ reviewer }) => reviewer === 'mild')!.effect).toBeCloseTo(3, 3);
  expect(personMeans.get('b')).toBeCloseTo(70, 3);
});

const random = seededRandom(7);
/** Three reviewers of known severity, ten people of known quality, calls given out by chance. */
const many: ReviewedCall[] = Array.from({ length: 600 }, () => {
  const reviewer = Math.floor(random() * 3);
  const person = Math.floor(random() * 10);
  const noise = (random() - 0.5) * 10;
  return { reviewer: `r${reviewer}`, person: `p${person}`, points: 75 + person + (reviewer - 1) * 4 + noise };
});

describe('severity of reviewers', () => {
  test('with chance in it, the truth is within the interval, and the interval is narrow', () => {
    const { reviewers } = severities(many);
    expect(reviewers.map(({ reviewer, isEnough }) => [reviewer, isEnough])).toEqual([
      ['r0', true],
      ['r1', true],
      ['r2', true],
    ]);
    // Effects have mean 0 over the calls.
    expect(reviewers.reduce((sum, { effect, calls }) => sum + effect * calls, 0)).toBeCloseTo(0, 6);
    const [mild, strict] = [reviewers[2]!, reviewers[0]!];
    expect(mild.effect - strict.effect).toBeGreaterThan(7);
    expect(mild.effect - strict.effect).toBeLessThan(9);
    for (const { low, high, effect } of reviewers) {
      expect(high! - low!).toBeLessThan(1.5);
      expect(effect).toBeGreaterThan(low!);
    }
  });

  test('reviewers who share no person cannot be told from their people: no effect, and none is taken out', () => {
    const apart = many.map((call) => ({ ...call, person: `${call.reviewer} ${call.person}` }));
    const { reviewers } = severities(apart);
    for (const { effect, isEnough } of reviewers) {
      expect(effect).toBeCloseTo(0, 6);
      expect(isEnough).toBe(false);
    }
    expect(severities([])).toEqual({ reviewers: [], personMeans: new Map() });
  });

  test('without severity everybody stands where equal reviewers would have put them; few calls change nothing', () => {
    const sums = { p0: { qaCalls: 2, qaPoints: 170, qaPointsSquared: 14_500 }, p1: { handled: 9 } };
    const own = [
      { reviewer: 'mild', person: 'p0', points: 90 },
      { reviewer: 'new', person: 'p0', points: 80 },
    ];
    const effect = (reviewer: string, by: number, isEnough: boolean) => {
      return { reviewer, calls: 30, effect: by, low: null, high: null, isEnough };
    };
    const even = withoutSeverity(sums, own, [effect('mild', 4, true), effect('new', -9, false)]);
    expect(even).toEqual({
      p0: { qaCalls: 2, qaPoints: 166, qaPointsSquared: 86 ** 2 + 80 ** 2 },
      p1: { handled: 9 },
    });
    expect(withoutSeverity(sums, own, [effect('mild', -30, true)]).p0!.qaPoints).toBe(180);
  });
});
