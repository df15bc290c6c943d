import { expect, test } from 'vitest';
import { chinaDay, chinaDaysSpan, chinaHour, chinaMonth, chinaMonthSpan, monthsUpTo } from './china-day.ts';
import { chinaMinute, chinaTime } from './china-time.ts';

test('the day, month and year begin in China eight hours before they begin in Greenwich', () => {
  const before = new Date('2026-12-31T15:59:59.999Z');
  const after = new Date('2026-12-31T16:00:00Z');
  expect([chinaDay(before), chinaMonth(before), chinaHour(before)]).toEqual(['2026-12-31', '2026-12', 23]);
  expect([chinaDay(after), chinaMonth(after), chinaHour(after)]).toEqual(['2027-01-01', '2027-01', 0]);
  expect(chinaTime('2026-12-31T16:00:01.500Z')).toBe('2027-01-01 00:00:01');
  expect(chinaMinute('2026-12-31T16:00:01.500Z')).toBe('2027-01-01 00:00');
});

test('days from one to another hold both of them whole, and are open where no day is given', () => {
  expect(chinaDaysSpan({ from: '2026-02-28', to: '2026-02-28' })).toEqual({
    from: new Date('2026-02-27T16:00:00Z'),
    to: new Date('2026-02-28T16:00:00Z'),
  });
  expect(chinaDaysSpan({})).toEqual({ from: undefined, to: undefined });
});

test('a month runs to the first moment of the next, over the end of the year too', () => {
  expect(chinaMonthSpan('2026-12')).toEqual({
    from: new Date('2026-11-30T16:00:00Z'),
    until: new Date('2026-12-31T16:00:00Z'),
  });
});

test('months up to one are told from the oldest', () => {
  expect(monthsUpTo('2027-02', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
});
