import { expect, test } from 'vitest';
import type { PointRule } from './point-rule.ts';
import { sayPoints } from './say-points.ts';

const linear: PointRule = { kind: 'linear', target: 95, floor: 75 };
const down: PointRule = { kind: 'linear', target: 2, floor: 10 };
const steps: PointRule = {
  kind: 'steps',
  steps: [
    { from: 0, share: 1 },
    { from: 5, share: 0.8 },
  ],
};
const perUnit: PointRule = { kind: 'per-unit', target: 90, unit: 1, points: 2, higherIsBetter: true };
const band: PointRule = { kind: 'band', full: 0.2, none: 0.5 };

test.each([
  [linear, 90, '（90 − 75）÷（95 − 75）× 10 = 7.5'],
  [linear, 95, '95 达到 95，满分 10'],
  [linear, 60, '60 没有好过 75，0 分'],
  [down, 4, '（10 − 4）÷（10 − 2）× 10 = 7.5'],
  [steps, 5, '5 在从 5 起的一档：80% × 10 = 8'],
  [steps, -1, '−1 在从 0 起的一档：100% × 10 = 10'],
  [perUnit, 87.5, '与 90 差 2.5，每满 1 扣 2 分：10 扣到 6'],
  [perUnit, 91, '91 达到 90，满分 10'],
  [band, 130, '130 与参照 100 相差 30%：（50 − 30）÷（50 − 20）× 10 = 6.67'],
  [band, 110, '110 与参照 100 相差 10%，在 ±20% 以内，满分 10'],
  [band, 10, '10 与参照 100 相差 90%，在 ±50% 以外，0 分'],
  [linear, null, null],
] as const)('%o at %s: %s', (rule, value, said) => {
  expect(sayPoints(rule, { value, weight: 10, reference: 100 })).toBe(said);
});
