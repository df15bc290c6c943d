import { expect, test } from 'vitest';
import { hasLeft } from './has-left.ts';

test('a person has left from the day after the last one', () => {
  const left = (leftOn: string | null) => hasLeft({ leftOn }, '2026-11-23');
  expect([null, '2026-11-22', '2026-11-23', '2026-11-24'].map(left)).toEqual([false, true, false, false]);
});
