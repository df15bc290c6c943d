import { expect, test } from 'vitest';
import { meanPoints } from './mean-points.ts';

const half = (points: number[]) => {
  const mean = meanPoints(points)!;
  return Math.round((mean.points - mean.low) * 10) / 10;
};

test('a mean says over how many calls, and how far it may be off (domain section 5)', () => {
  expect(meanPoints([])).toBeNull();
  expect(meanPoints([90, 94])).toMatchObject({ points: 92, count: 2 });
  expect(half(Array(4).fill(80))).toBe(9.8);
  expect(half(Array(8).fill(80))).toBe(6.9);
  expect(half(Array(16).fill(80))).toBe(4.9);
  expect(half(Array(30).fill(80))).toBe(3.6);
});

test('calls that lie further apart make it less certain, and it never leaves 0 to 100', () => {
  expect(half([100, 40, 100, 40, 100, 40, 100, 40])).toBe(22.2);
  expect(meanPoints([100])).toMatchObject({ points: 100, high: 100 });
  expect(meanPoints([0])).toMatchObject({ low: 0 });
});
