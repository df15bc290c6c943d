import { expect, test } from 'vitest';
import { wholeShares } from './whole-shares.ts';

test.each([
  [[1, 1, 1], 100, [33.34, 33.33, 33.33]],
  [[25, 10, 15, 15, 10, 10], 100, [29.41, 11.77, 17.65, 17.65, 11.76, 11.76]],
  [[30, 0, 70], 100, [30, 0, 70]],
  [[0, 0], 100, [0, 0]],
  [[5], 100, [100]],
])('%o of %d is %o', (weights, whole, shares) => {
  expect(wholeShares(weights, whole)).toEqual(shares);
});

test('the shares are always the whole, each within a hundredth of its part', () => {
  for (let seed = 1; seed <= 2000; seed += 1) {
    const weights = Array.from(
      { length: (seed % 9) + 1 },
      (_, at) => ((seed * 7919 + at * 104_729) % 1000) / 10,
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (sum === 0) continue;
    const shares = wholeShares(weights, 100);
    expect(Math.round(shares.reduce((total, share) => total + share, 0) * 100)).toBe(10_000);
    for (const [at, share] of shares.entries())
      expect(Math.abs(share - (weights[at]! / sum) * 100)).toBeLessThan(0.01);
  }
});
