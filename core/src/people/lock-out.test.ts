import { expect, test } from 'vitest';
import { lockAfter } from './lock-out.ts';

const now = new Date('2026-10-31T02:00:00Z');

test.each([
  [1, null],
  [4, null],
  [5, 1],
  [6, 2],
  [9, 16],
  [11, 60],
  [10_000, 60],
])('after %i wrong passwords the name is locked for %s minutes', (failures, minutes) => {
  const until = lockAfter(failures, now);
  expect(until && (until.getTime() - now.getTime()) / 60_000).toBe(minutes);
});
