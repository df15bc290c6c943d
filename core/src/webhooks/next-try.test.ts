import { expect, test } from 'vitest';
import { MOST_TRIES, nextTryAfter } from './next-try.ts';

test('a message is tried eight times within a day, ever more seldom, and then given up', () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, at) => nextTryAfter(at + 1));
  expect(waits.at(-1)).toBeNull();
  const seconds = waits.slice(0, -1) as number[];
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
  const hours = seconds.reduce((sum, each) => sum + each, 0) / 3600;
  expect(MOST_TRIES).toBe(8);
  expect(hours).toBeGreaterThan(20);
  expect(hours).toBeLessThan(25);
});
