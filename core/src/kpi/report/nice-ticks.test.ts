import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

test.each([
  [0, 100, [0, 25, 50, 75, 100]],
  [0, 7, [0, 2, 4, 6, 8]],
  [82.3, 94.1, [80, 85, 90, 95]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
  [5, 5, [4, 6]],
  [0, 0, [0, 0.25]],
  [-3, 4, [-4, -2, 0, 2, 4]],
])('an axis over %d to %d', (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});
