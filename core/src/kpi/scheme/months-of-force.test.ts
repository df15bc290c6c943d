import { expect, test } from 'vitest';
import { monthsOfForce } from './months-of-force.ts';

test('a version counts until the next begins, and never when a later one begins with the same month', () => {
  const published = [
    { fromMonth: '2026-12', version: 3 },
    { fromMonth: '2000-01', version: 1 },
    { fromMonth: '2026-12', version: 2 },
    { fromMonth: '2026-11', version: 4 },
  ];
  const force = monthsOfForce(published);
  expect(published.map((each) => force.get(each))).toEqual([
    { from: '2026-12', until: null },
    { from: '2000-01', until: '2026-10' },
    null,
    { from: '2026-11', until: '2026-11' },
  ]);
});
