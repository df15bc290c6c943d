import { describe, expect, test } from 'vitest';
import { mapColumns } from '../../table-import/map-columns.ts';
import type { RawCell } from '../../table-import/raw-cell.ts';
import { FACT_KINDS, factKind } from './fact-kinds.ts';
import { type FactRow, readFactRow } from './read-fact-row.ts';

const read = (kind: string, row: Record<string, RawCell>) => {
  const found = factKind(kind)!;
  return readFactRow(found, mapColumns(Object.keys(row), found.columns), Object.values(row), 2);
};
const sums = (kind: string, row: Record<string, RawCell>) => {
  const found = read(kind, row);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return factKind(kind)!.sums(found.row.values);
};
const row = (kind: string, cells: Record<string, RawCell>): FactRow =>
  (read(kind, cells) as { row: FactRow }).row;
const problems = (kind: string, cells: Record<string, RawCell>) => {
  const found = read(kind, cells);
  return 'problems' in found ? found.problems : [];
};
const telephony = {
  工号: '8006',
  日期: '2026-10-31',
  振铃数: 100,
  接听数: 96,
  通话时长: '4:00:00',
  签入时长: 28_000,
};
const log = { 工号: '8006', 日期: '2026-10-31', 应填份数: 4 };

describe('facts of each kind', () => {
  test('a row is known by its key, its person and its day in China', () => {
    expect(row('telephony-day', telephony)).toMatchObject({
      ...{ key: '8006|2026-10-31', personNumber: '8006', day: '2026-10-31' },
    });
    const rated = { 通话编号: 'x1', 工号: 8006, 时间: '2026-10-31T17:00:00Z', 评价: '满意' };
    expect(row('rating', rated)).toMatchObject({ key: 'x1', day: '2026-11-01' });
    expect(row('exam', { 工号: '8006', 月份: '2026年2月', 成绩: 91 })).toMatchObject({ day: '2026-02-01' });
  });

  test.each([
    [
      'telephony-day',
      telephony,
      { missed: 4, handled: 96, talkSeconds: 14_400, longBusyDays: 0, holdSeconds: 0 },
    ],
    ['telephony-day', { ...telephony, 示忙时长: 1801, 外呼数: 5 }, { longBusyDays: 1, handled: 101 }],
    [
      'rating',
      { 通话编号: 'a', 工号: '1', 时间: '2026-10-31', 评价: '5' },
      { ratings: 1, ratingsSatisfied: 1 },
    ],
    ['rating', { 通话编号: 'a', 工号: '1', 时间: '2026-10-31', 评价: '' }, { ratingsInvited: 1, ratings: 0 }],
    ['rating', { 通话编号: 'a', 工号: '1', 时间: '2026-10-31', 评价: '不满意' }, { ratingsDissatisfied: 1 }],
    [
      'complaint',
      {
        投诉编号: 'c1',
        受理时间: '2026-10-01',
        类别: '理赔',
        应办结日: '2026-10-16',
        办结时间: '2026-10-16 23:00',
        是否查实: '是',
      },
      {
        complaintsDue: 1,
        complaintsClosed: 1,
        complaintsInTime: 1,
        complaintsProven: 1,
        complaintsCalledBack: 0,
      },
    ],
    ['conduct', { 编号: 'p1', 工号: '1', 日期: '2026-10-31', 代码: 'L08', 分值: 2 }, { conductLost: 2 }],
    [
      'conduct',
      { 编号: 'p2', 工号: '1', 日期: '2026-10-31', 代码: 'R1', 分值: 0 },
      { commendations: 1, conductLost: 0 },
    ],
    ['work-log-day', { ...log, 完整率: '75%' }, { logsDue: 4, logsComplete: 3 }],
    ['work-log-day', { ...log, 完整份数: 4 }, { logsComplete: 4 }],
  ] as const)('%s %o adds %o', (kind, cells, expected) => {
    expect(sums(kind, cells)).toMatchObject(expected);
  });

  test.each([
    [{}, 0],
    [{ 迟到分钟: 5 }, 0],
    [{ 迟到分钟: 6 }, 1],
    [{ 迟到分钟: 30 }, 1],
    [{ 迟到分钟: 31 }, 5],
    [{ 早退分钟: 1 }, 1],
    [{ 早退分钟: 11 }, 2],
    [{ 旷工天数: 1 }, 10],
    [{ 事假天数: 0.5 }, 1],
  ])('attendance %o costs %d points of the account', (more, expected) => {
    const day = { 工号: '1', 日期: '2026-10-31', 应出勤: 1, 实出勤: 1 };
    expect(sums('attendance-day', { ...day, ...more }).attendanceLost).toBe(expected);
  });

  test.each([
    ['telephony-day', { ...telephony, 接听数: 101 }, '接听数', '101 多于 100'],
    ['telephony-day', { ...telephony, 通话时长: -3 }, '通话时长', '不小于 0'],
    ['telephony-day', { ...telephony, 签入时长: 90_000 }, '签入时长', '24 小时'],
    ['telephony-day', { ...telephony, 日期: '10月31日' }, '日期', '2026-10-31'],
    ['telephony-day', { ...telephony, 工号: '' }, '工号', '必填'],
    ['rating', { 通话编号: 'a', 工号: '1', 时间: '2026-10-31', 评价: '很好' }, '评价', '非常满意'],
    ['exam', { 工号: '1', 月份: '2026-10', 成绩: 101 }, '成绩', '0 到 100'],
    ['work-log-day', log, '完整份数', '至少填一个'],
    ['conduct', { 编号: 'p', 工号: '1', 日期: '2026-10-31', 代码: 'X1', 分值: 1 }, '代码', 'L01'],
  ] as const)('%s %o is refused in column %s', (kind, cells, column, expected) => {
    const [first] = problems(kind, cells);
    expect(first).toMatchObject({ row: 2, column, expected: expect.stringContaining(expected) });
  });

  test('every problem of a row is told at once', () => {
    expect(problems('telephony-day', { ...telephony, 工号: '', 振铃数: 'x', 接听数: -1 })).toHaveLength(3);
  });

  test('the columns of every kind have names of their own, and its key is required', () => {
    for (const { kind, columns, keyFields } of FACT_KINDS) {
      const names = columns.flatMap(({ name, alsoCalled }) => [name, ...alsoCalled]);
      expect(new Set(names).size, kind).toBe(names.length);
      for (const field of keyFields)
        expect(columns.find((each) => each.field === field)?.isRequired, kind).toBe(true);
    }
  });
});
