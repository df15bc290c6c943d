import { describe, expect, test } from 'vitest';
import { monthsBefore, periodStart, periodStarts, wholeMonths } from './periods.ts';

describe('periods', () => {
  test.each([
    ['2026-11-23', 'day', '2026-11-23'],
    ['2026-11-23', 'week', '2026-11-23'],
    ['2026-11-29', 'week', '2026-11-23'],
    ['2027-01-01', 'week', '2026-12-28'],
    ['2024-02-29', 'month', '2024-02-01'],
  ] as const)('%s is in the %s that begins on %s', (day, by, start) => {
    expect(periodStart(day, by)).toBe(start);
  });

  test('every period between two days is there, over the end of a year and a leap day', () => {
    expect(periodStarts('2023-12-30', '2024-03-01', 'month')).toEqual([
      ...['2023-12-01', '2024-01-01', '2024-02-01', '2024-03-01'],
    ]);
    expect(periodStarts('2024-02-28', '2024-03-01', 'day')).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ]);
    expect(periodStarts('2026-11-22', '2026-11-23', 'week')).toEqual(['2026-11-16', '2026-11-23']);
  });

  test.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-03-30', 1, '2026-02-28'],
    ['2026-11-30', 1, '2026-10-31'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2025-02-28', 12, '2024-02-29'],
  ] as const)('%s less %i months is %s', (day, months, found) => {
    expect(monthsBefore(day, months)).toBe(found);
  });

  test.each([
    ['2026-10-01', '2026-10-31', ['2026-10-01', '2026-10-01'], []],
    ['2026-10-02', '2026-10-31', null, ['2026-10-02..2026-10-31']],
    ['2026-10-15', '2026-10-20', null, ['2026-10-15..2026-10-20']],
    ['2026-10-01', '2026-11-22', ['2026-10-01', '2026-10-01'], ['2026-11-01..2026-11-22']],
    ['2025-12-31', '2026-02-28', ['2026-01-01', '2026-02-01'], ['2025-12-31..2025-12-31']],
    ['2026-10-31', '2026-11-01', null, ['2026-10-31..2026-11-01']],
  ] as const)('%s to %s holds whole months and days left over', (from, to, months, rest) => {
    const found = wholeMonths(from, to);
    expect(found.months && [found.months.first, found.months.last]).toEqual(months);
    expect(found.rest.map((days) => `${days.from}..${days.to}`)).toEqual(rest);
  });
});
