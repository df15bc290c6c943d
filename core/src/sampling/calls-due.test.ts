import { describe, expect, test } from 'vitest';
import { callsDue, type Employed, noFindingDue } from './calls-due.ts';
import { expectedOf } from './expected-of.ts';
import { daysInMonth, periodsOfMonth } from './periods-of-month.ts';
import { planSettings } from './plan-settings.ts';
import { stratumOf } from './stratum-of.ts';

const settings = planSettings.parse({});
const due = (who: Partial<Employed>, untilDay: string, more = {}) =>
  callsDue({ entryDay: null, probationEnd: null, leftOn: null, ...who }, { ...settings, ...more }, untilDay);

describe('how many calls of a person are due', () => {
  test.each<[string, number, number]>([
    ['the whole month: the quota', due({}, '2026-11-30'), 8],
    ['half of it', due({}, '2026-11-15'), 4],
    ['who joined on the 16th: half', due({ entryDay: '2026-11-16' }, '2026-11-30'), 4],
    ['who has not joined yet: none', due({ entryDay: '2026-11-16' }, '2026-11-15'), 0],
    ['who left on the 15th: half, that day included', due({ leftOn: '2026-11-15' }, '2026-11-30'), 4],
    ['who left last month: none', due({ leftOn: '2026-10-31' }, '2026-11-30'), 0],
    [
      'who left before they came: none',
      due({ entryDay: '2026-11-20', leftOn: '2026-11-10' }, '2026-11-30'),
      0,
    ],
    ['new staff: five a week', due({ probationEnd: '2027-01-31' }, '2026-11-07'), 5],
    ['new staff, four weeks', due({ probationEnd: '2027-01-31' }, '2026-11-28'), 20],
    ['probation that ends on the 14th', due({ probationEnd: '2026-11-14' }, '2026-11-29'), 10 + 4],
    ['probation that ended long ago', due({ probationEnd: '2026-10-31' }, '2026-11-30'), 8],
    [
      'new staff that joined on the 8th',
      due({ entryDay: '2026-11-08', probationEnd: '2027-01-01' }, '2026-11-14'),
      5,
    ],
    ['no calls of new staff', due({ probationEnd: '2026-12-31' }, '2026-11-30', { newStaffPerWeek: 0 }), 0],
  ])('%s', (_title, got, expected) => expect(got).toBeCloseTo(expected, 9));

  test('of the slice without findings: so many a week, a part of a week its part', () => {
    expect([noFindingDue(settings, '2026-11-07'), noFindingDue(settings, '2026-11-28')]).toEqual([5, 20]);
    expect(noFindingDue({ ...settings, noFindingPerWeek: 7 }, '2026-11-01')).toBe(1);
  });

  test('a draw takes what is due and not drawn for yet, never more than there are, never less than none', () => {
    expect(expectedOf({ due: 4, before: 1.5, size: 70 })).toBe(2.5);
    expect(expectedOf({ due: 4, before: 1.5, size: 2 })).toBe(2);
    expect(expectedOf({ due: 4, before: 4.5, size: 9 })).toBe(0);
    expect(expectedOf({ due: 0.3, before: 0.1 + 0.2 - 1e-12, size: 9 })).toBe(0);
  });
});

describe('weeks of a month', () => {
  const written = (month: string) =>
    periodsOfMonth(month).map(({ fromDay, toDay }) => `${fromDay.slice(8)}–${toDay.slice(8)}`);
  test.each<[string, string[]]>([
    ['2026-11', ['01–01', '02–08', '09–15', '16–22', '23–29', '30–30']],
    ['2027-02', ['01–07', '08–14', '15–21', '22–28']],
    ['2028-02', ['01–06', '07–13', '14–20', '21–27', '28–29']],
    ['2026-12', ['01–06', '07–13', '14–20', '21–27', '28–31']],
  ])('%s', (month, expected) => expect(written(month)).toEqual(expected));
  test('days of a month', () =>
    expect(['2026-02', '2028-02', '2026-12'].map(daysInMonth)).toEqual([28, 29, 31]));
});

describe('strata', () => {
  const at = (time: string, dayParts = settings.dayParts, businessType: string | null = '报案') =>
    stratumOf({ businessType, startedAt: new Date(`2026-11-02T${time}+08:00`) }, dayParts);
  test.each<[string, string]>([
    [at('07:59:59'), '报案 00–08'],
    [at('08:00:00'), '报案 08–12'],
    [at('23:59:59'), '报案 18–24'],
    [at('12:00:00', undefined, null), '未说明 12–18'],
    [at('03:00:00', [7, 19]), '报案 19–07'],
    [at('03:00:00', [0]), '报案 00–24'],
  ])('%s', (got, expected) => expect(got).toBe(expected));
});

test('parts of the day that go backwards are refused', () => {
  expect(planSettings.safeParse({ dayParts: [8, 12, 12] }).success).toBe(false);
  expect(planSettings.safeParse({ dayParts: [12, 8] }).success).toBe(false);
});
