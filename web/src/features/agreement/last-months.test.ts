import { expect, test } from 'vitest';
import { lastMonths } from './last-months.ts';

test('months are those of China: the year begins there eight hours earlier', () => {
  expect(lastMonths(3, new Date('2026-12-31T15:59:00Z'))).toEqual(['2026-12', '2026-11', '2026-10']);
  expect(lastMonths(3, new Date('2026-12-31T16:00:00Z'))).toEqual(['2027-01', '2026-12', '2026-11']);
});
