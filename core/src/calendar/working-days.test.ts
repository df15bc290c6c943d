import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addWorkingDays } from './add-working-days.ts';
import { calendarOf } from './calendar-day.ts';
import { chinaDay, chinaMonth, chinaMonthSpan, endOfChinaDay } from './china-day.ts';
import { isWorkingDay } from './is-working-day.ts';
import { readCalendarRows } from './read-calendar-rows.ts';
import { workingDaysLeft } from './working-days-left.ts';

const shipped = readFileSync(new URL('../../calendars/china-2026.csv', import.meta.url), 'utf8');
const { days, problems } = readCalendarRows(
  shipped
    .trim()
    .split('\n')
    .map((line) => line.split(',')),
);
const calendar = calendarOf(days);
const none = calendarOf([]);
const inChina = (text: string) => new Date(`${text}+08:00`);

test('the shipped holidays of 2026 are read whole: 33 days off, 6 worked weekends', () => {
  expect(problems).toEqual([]);
  expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(33);
  const worked = days.filter(({ kind }) => kind === 'workday').map(({ day }) => day);
  expect(worked).toHaveLength(6);
  for (const day of worked) expect(isWorkingDay(day, none), day).toBe(false);
});

describe('the end of the nth working day', () => {
  test.each([
    // from, count, end
    ['2026-03-02T09:00:00', 3, '2026-03-05', 'Monday to Thursday'],
    ['2026-03-05T23:59:59', 3, '2026-03-10', 'over a weekend'],
    ['2026-03-07T12:00:00', 3, '2026-03-11', 'from a Saturday: Monday is the first'],
    ['2026-03-08T00:00:00', 1, '2026-03-09', 'from a Sunday'],
    [
      '2026-02-12T10:00:00',
      3,
      '2026-02-24',
      'before Spring Festival: Friday, the worked Saturday, then after it',
    ],
    ['2026-02-13T10:00:00', 1, '2026-02-14', 'the Saturday before Spring Festival is worked'],
    ['2026-02-14T10:00:00', 1, '2026-02-24', 'nine days off'],
    ['2026-02-18T10:00:00', 3, '2026-02-26', 'from the middle of the holiday'],
    ['2026-02-27T10:00:00', 1, '2026-02-28', 'the Saturday after Spring Festival is worked'],
    ['2026-02-28T10:00:00', 1, '2026-03-02', 'the Sunday after it is not'],
    ['2026-09-18T10:00:00', 3, '2026-09-22', 'the Sunday before National Day is worked'],
    ['2026-09-30T10:00:00', 3, '2026-10-10', 'over National Day, ending on a worked Saturday'],
    ['2025-12-31T10:00:00', 1, '2026-01-04', 'over the year’s end, to a worked Sunday'],
    ['2026-12-30T10:00:00', 3, '2027-01-04', 'into a year nobody has entered: weekdays only'],
  ])('%s + %i is %s: %s', (from, count, end) => {
    expect(addWorkingDays(inChina(from), count, calendar)).toEqual(inChina(`${end}T23:59:59`));
  });

  test.each([
    ['2028-02-25T10:00:00', 3, '2028-03-01', '29 February of a leap year is a day'],
    ['2028-02-28T10:00:00', 1, '2028-02-29', 'and may be the last one'],
    ['2027-02-26T10:00:00', 1, '2027-03-01', 'which other years do not have'],
  ])('%s + %i is %s: %s', (from, count, end) => {
    expect(addWorkingDays(inChina(from), count, none)).toEqual(inChina(`${end}T23:59:59`));
  });

  test('the day is that of China: 16:30 in London is already tomorrow', () => {
    expect(addWorkingDays(new Date('2026-03-02T16:30:00Z'), 1, none)).toEqual(inChina('2026-03-04T23:59:59'));
    expect(addWorkingDays(new Date('2026-03-02T15:59:59Z'), 1, none)).toEqual(inChina('2026-03-03T23:59:59'));
  });
});

test('what is left is counted in working days, 0 on the last day, null afterwards', () => {
  const until = inChina('2026-02-24T23:59:59');
  const left = (now: string) => workingDaysLeft(inChina(now), until, calendar);
  expect(left('2026-02-12T10:00:00')).toBe(3);
  expect(left('2026-02-14T10:00:00')).toBe(1);
  expect(left('2026-02-20T10:00:00')).toBe(1);
  expect(left('2026-02-24T08:00:00')).toBe(0);
  expect(left('2026-02-24T23:59:59')).toBe(0);
  expect(left('2026-02-25T00:00:00')).toBe(null);
});

test('days and months are those of China', () => {
  expect(chinaDay(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  expect(chinaMonth(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10');
  expect(endOfChinaDay('2026-12-31')).toEqual(new Date('2026-12-31T15:59:59Z'));
  expect(chinaMonthSpan('2026-12')).toEqual({
    from: new Date('2026-11-30T16:00:00Z'),
    until: new Date('2026-12-31T16:00:00Z'),
  });
  expect(chinaMonthSpan('2028-02').until).toEqual(new Date('2028-02-29T16:00:00Z'));
});
