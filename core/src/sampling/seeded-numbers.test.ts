import { expect, test } from 'vitest';
import { seededNumbers } from './seeded-numbers.ts';

test('the numbers of a seed are these, on every machine', () => {
  const chance = seededNumbers('tingjian');
  expect([chance.below(1000), chance.below(1000), chance.below(1000)]).toEqual([303, 938, 1]);
});

test('whole numbers below a count are equally likely, also where 2^32 does not divide', () => {
  const chance = seededNumbers('even');
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 70_000; i += 1) counts[chance.below(7)]! += 1;
  // Chi-square with 6 degrees: 27.9 is passed once in 10,000 seeds.
  expect(counts.reduce((sum, each) => sum + (each - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
});

test('shares lie between 0 and 1, are spread evenly and do not follow one another', () => {
  const chance = seededNumbers('shares');
  const shares = Array.from({ length: 20_000 }, () => chance.share());
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThan(1);
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4.5 / Math.sqrt(12 * shares.length));
  const together = shares.slice(1).reduce((sum, each, i) => sum + (each - 0.5) * (shares[i]! - 0.5), 0);
  expect(Math.abs((12 * together) / shares.length)).toBeLessThan(4.5 / Math.sqrt(shares.length));
});
