import { describe, expect, test } from 'vitest';
import { type LadderMonth, ladderProposal } from './ladder.ts';
import { severities } from './severity.ts';

/** m: marked, .: not, x: marked in a month that is not counted, r: marked and retrained, f: retraining failed, d: grade D */
const month = (sign: string, at: number): LadderMonth => ({
  month: `2026-${String(at + 1).padStart(2, '0')}`,
  isMarked: 'mxrf'.includes(sign),
  isCounted: sign !== 'x',
  grade: sign === 'd' ? 'D' : 'B',
  retraining: sign === 'r' ? 'passed' : sign === 'f' ? 'failed' : 'none',
});
const step = (signs: string) => ladderProposal([...signs].map(month))?.step ?? null;

describe('the ladder (domain 3.5 rule 6)', () => {
  test.each([
    ['....', null],
    ['...m', 'talk'],
    ['m..m', 'talk'],
    ['..mm', 'retraining'],
    ['.m.m', 'retraining'],
    ['m.x', null],
    ['mxm', 'retraining'],
    ['.rf', 'proposal'],
    ['r.r.r', 'proposal'],
    ['r......m', 'talk'],
    ['d.d.d', 'proposal'],
    ['ddd.', null],
    ['', null],
  ])('%s leads to %s', (signs, expected) => {
    expect(step(signs)).toBe(expected);
  });

  test('no step is a dismissal', () => {
    for (const signs of ['ffff', 'dddddd', 'rrrrrr']) expect(step(signs)).toBe('proposal');
  });
});

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
