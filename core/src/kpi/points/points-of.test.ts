import { describe, expect, test } from 'vitest';
import type { PointRule } from './point-rule.ts';
import { pointsOf } from './points-of.ts';
import { ruleProblems } from './rule-problems.ts';

const linear: PointRule = { kind: 'linear', target: 95, floor: 75 };
const falling: PointRule = { kind: 'linear', target: 0, floor: 10 };
/** 漏接率 of domain section 3.1, half-open: 5.4 % has a value. */
const missedCalls: PointRule = {
  kind: 'steps',
  steps: [
    { from: 0, share: 1 },
    { from: 5, share: 0.8 },
    { from: 10, share: 0.4 },
    { from: 20, share: 0.2 },
    { from: 30, share: 0 },
  ],
};
const perUnit: PointRule = { kind: 'per-unit', target: 90, unit: 1, points: 2, higherIsBetter: true };
const perUnitDown: PointRule = { kind: 'per-unit', target: 2, unit: 0.5, points: 1, higherIsBetter: false };
const band: PointRule = { kind: 'band', full: 0.2, none: 0.5 };

const points = (rule: PointRule, value: number | null, weight = 10, reference: number | null = 200) =>
  pointsOf(rule, { value, weight, reference });

describe('points of an indicator (domain section 3.2)', () => {
  test.each([
    ['at the target', linear, 95, 10],
    ['over the target', linear, 100, 10],
    ['half way', linear, 85, 5],
    ['at the floor', linear, 75, 0],
    ['under the floor', linear, 10, 0],
    ['fewer is better, half way', falling, 5, 5],
    ['fewer is better, none', falling, 0, 10],
    ['first step', missedCalls, 0, 10],
    ['just under a border', missedCalls, 4.999, 10],
    ['at a border the next step begins', missedCalls, 5, 8],
    ['between the copied ranges', missedCalls, 5.4, 8],
    ['last step', missedCalls, 31, 0],
    ['under the first step', missedCalls, -1, 10],
    ['at the target, per unit', perUnit, 90, 10],
    ['less than a unit under it', perUnit, 89.1, 10],
    ['one unit under it', perUnit, 89, 8],
    ['not under 0', perUnit, 50, 0],
    ['one and a half units over, fewer is better', perUnitDown, 2.75, 9],
    ['0.1 steps do not lose a unit to rounding', { ...perUnit, unit: 0.1 }, 89.7, 4],
    ['within the band', band, 239, 10],
    ['at the edge of the band', band, 240, 10],
    ['too long, half way out', band, 270, 5],
    ['too short loses as much', band, 130, 5],
    ['outside', band, 320, 0],
  ] as [string, PointRule, number, number][])('%s', (_, rule, value, expected) => {
    expect(points(rule, value)).toBeCloseTo(expected, 9);
  });

  test('no value makes no points, and a band needs something to lie around', () => {
    expect(points(linear, null)).toBeNull();
    expect(points(band, 200, 10, null)).toBeNull();
    expect(points(band, 200, 10, 0)).toBeNull();
  });
});

test.each([
  [{ kind: 'linear', target: 90, floor: 90 }, '相同'],
  [{ kind: 'band', full: 0.5, none: 0.5 }, '宽'],
  [
    {
      kind: 'steps',
      steps: [
        { from: 0, share: 1 },
        { from: 0, share: 0 },
      ],
    },
    '重叠',
  ],
  [
    {
      kind: 'steps',
      steps: [
        { from: 5, share: 1 },
        { from: 0, share: 0 },
      ],
    },
    '从小到大',
  ],
  [steps([0, 6], [5, undefined]), '5–6 重叠了'],
  [steps([0, 5], [6, undefined]), '5–6 没有归属'],
  [steps([0, 0], [5, undefined]), '止应大于起'],
  [steps([0, 5], [5, 10]), '10 及以上没有归属'],
] as [PointRule, string][])('a rule that cannot work says why: %o', (rule, why) => {
  expect(
    ruleProblems(rule)
      .map(({ problem }) => problem)
      .join(),
  ).toContain(why);
});

test('faults of steps stand at their row; steps that touch have none', () => {
  expect(ruleProblems(steps([0, 5], [5, 10], [12, undefined])).map(({ step }) => step)).toEqual([2]);
  expect(ruleProblems(steps([0, 5], [5, 10], [10, undefined]))).toEqual([]);
});

function steps(...ranges: [number, number | undefined][]): PointRule {
  return {
    kind: 'steps',
    steps: ranges.map(([from, to]) => ({ from, ...(to !== undefined && { to }), share: 1 })),
  };
}
