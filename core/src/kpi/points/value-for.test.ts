import { describe, expect, test } from 'vitest';
import type { PointRule } from './point-rule.ts';
import { pointsOf } from './points-of.ts';
import { valueFor } from './value-for.ts';

const linear: PointRule = { kind: 'linear', target: 95, floor: 75 };
const fallingSteps: PointRule = {
  kind: 'steps',
  steps: [
    { from: 0, share: 1 },
    { from: 5, share: 0.8 },
    { from: 10, share: 0.4 },
  ],
};
const risingSteps: PointRule = {
  kind: 'steps',
  steps: [
    { from: 0, share: 0 },
    { from: 60, share: 0.2 },
    { from: 80, share: 0.8 },
    { from: 90, share: 1 },
  ],
};
const perUnit: PointRule = { kind: 'per-unit', target: 90, unit: 1, points: 2, higherIsBetter: true };
const perUnitLow: PointRule = { kind: 'per-unit', target: 5, unit: 1, points: 2, higherIsBetter: false };
const band: PointRule = { kind: 'band', full: 0.2, none: 0.5 };

describe('which value earns so many points', () => {
  test.each<[string, PointRule, { points: number; now: number }, unknown]>([
    ['a linear rule, in proportion', linear, { points: 5, now: 80 }, { value: 85, bound: 'at' }],
    ['rounded to where it is enough', linear, { points: 3.333, now: 80 }, { value: 81.67, bound: 'at' }],
    ['a value that does already', linear, { points: 2, now: 80 }, { value: 80, bound: 'at' }],
    ['a step down: below its end', fallingSteps, { points: 7, now: 12 }, { value: 10, bound: 'below' }],
    ['a step up: from its beginning', risingSteps, { points: 5, now: 61 }, { value: 80, bound: 'at' }],
    ['so much a unit', perUnit, { points: 7, now: 80 }, { value: 88, bound: 'above' }],
    ['so much a unit, lower is better', perUnitLow, { points: 7, now: 15 }, { value: 7, bound: 'below' }],
    ['a band, from above', band, { points: 10, now: 140 }, { value: 120, bound: 'at' }],
    ['a band, from below', band, { points: 5, now: 60 }, { value: 65, bound: 'at' }],
    ['more than there is', linear, { points: 10.1, now: 80 }, null],
  ])('%s', (_, rule, { points, now }, expected) => {
    expect(valueFor(rule, { points, now, weight: 10, reference: 100 })).toEqual(expected);
  });

  test('a band without a reference has none', () => {
    expect(valueFor(band, { points: 5, now: 60, weight: 10, reference: null })).toBeNull();
  });

  test('the value found is enough, and a little less is not', () => {
    for (const rule of [linear, fallingSteps, risingSteps, perUnit, perUnitLow, band]) {
      for (const now of [1, 12, 58, 70, 79.3, 88.8, 140]) {
        for (const points of [0.7, 3.1, 5.55, 8, 10]) {
          const asked = { weight: 10, reference: 100 };
          const found = valueFor(rule, { ...asked, points, now })!;
          const earns = (value: number) => pointsOf(rule, { ...asked, value })!;
          if (found.value === now) {
            expect(earns(now)).toBeGreaterThanOrEqual(points - 1e-6);
            continue;
          }
          const inside = { at: 0, below: -1e-6, above: 1e-6 }[found.bound];
          expect(earns(found.value + inside)).toBeGreaterThanOrEqual(points - 1e-6);
          const back = Math.sign(now - found.value) * 0.0101;
          expect(earns(found.value + back)).toBeLessThan(points);
        }
      }
    }
  });
});
