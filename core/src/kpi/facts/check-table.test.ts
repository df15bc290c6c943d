import { expect, test } from 'vitest';
import type { RawCell } from '../../table-import/raw-cell.ts';
import { type CheckedTable, checkTable } from './check-table.ts';
import { factKind } from './fact-kinds.ts';
import { headingWords, mapFactColumns, rememberedHeadings } from './map-fact-columns.ts';

const kind = factKind('callback-day')!;
const HEADING = ['员工编号', '日期', '应回访', '已回访'];
const known = new Set(['8006', '8007']);

function check(rows: RawCell[][], { heading = HEADING, headingRow = 1 } = {}) {
  const counts: number[] = [];
  const checking = checkTable(kind, { heading, headingRow, rows }, mapFactColumns(kind, heading), known);
  for (let step = checking.next(); ; step = checking.next()) {
    if (step.done) return { counts, checked: step.value as CheckedTable };
    counts.push(step.value);
  }
}

test('good rows are read; empty ones are no rows, and the heading may stand further down', () => {
  const { checked } = check([[8006, '2026-10-31', 3, '2'], [], [null, ''], ['8007', 46_326, '4', 4]], {
    headingRow: 4,
  });
  expect(checked).toMatchObject({ mappingProblem: null, rowCount: 2, problemCount: 0, badRowCount: 0 });
  expect(checked.rows.map(({ key }) => key)).toEqual(['8006|2026-10-31', '8007|2026-10-31']);
});

test('every problem is told with its row, column, what stands there and what should', () => {
  const rows = [
    ['8006', '2026-10-31', 3, 2],
    ['9999', '2026-10-31', 3, 2],
    ['8007', '31.10.2026', 3, -1],
    [],
    ['8006', '2026/10/31', 5, 5],
    ['8007', '2026-10-31', '#DIV/0!', 2],
    ['8007', '2026-10-30', 1, 2],
  ];
  const { checked } = check(rows, { headingRow: 3 });
  expect(checked.problems).toEqual([
    { row: 5, column: '工号', read: '9999', expected: '名册里有的工号' },
    { row: 6, column: '日期', read: '31.10.2026', expected: expect.stringContaining('2026-10-31') },
    { row: 6, column: '已回访', read: '-1', expected: '不小于 0 的整数' },
    {
      row: 8,
      column: '工号、日期',
      read: '8006、2026-10-31',
      expected: '只有一行；第 4 行和第 8 行是同一条',
    },
    { row: 9, column: '应回访', read: '#DIV/0!', expected: expect.stringContaining('公式出错') },
    { row: 10, column: '已回访', read: '2', expected: '已回访不能多于应回访（2 多于 1）' },
  ]);
  expect(checked).toMatchObject({ rowCount: 6, problemCount: 6, badRowCount: 5 });
  expect(checked.rows).toHaveLength(1);
});

test('a fact that was wrong for another reason still counts as the first of two', () => {
  const { checked } = check([
    ['9999', '2026-10-31', 1, 1],
    ['9999', '2026-10-31', 1, 1],
  ]);
  expect(checked.problems.map(({ row, column }) => [row, column])).toEqual([
    ...[
      [2, '工号'],
      [3, '工号'],
      [3, '工号、日期'],
    ],
  ]);
});

test('1,000 problems are kept, all are counted, and others have their turn', () => {
  const { checked, counts } = check(Array.from({ length: 2600 }, () => ['长'.repeat(500), '', 'x', 1]));
  expect(checked).toMatchObject({ rowCount: 2600, problemCount: 7800, badRowCount: 2600, rows: [] });
  expect(checked.problems).toHaveLength(1000);
  expect(checked.problems[0]!.read).toHaveLength(60);
  expect(counts).toEqual([500, 1000, 1500, 2000, 2500]);
});

test('without a required column no row is read', () => {
  const { checked } = check([[1, 2, 3]], { heading: ['工号', '日期', '应回访'] });
  expect(checked).toMatchObject({ mappingProblem: '缺少“已回访”这一列', rowCount: 0, problemCount: 0 });
});

test.each([
  ['通话时长（分钟）', '不是以秒计'],
  ['通话时长(单位：小时)', '不是以秒计'],
  ['通话时长 ( min )', '不是以秒计'],
  ['通话时长（秒）', null],
  ['通话时长（时:分:秒）', null],
])('a time headed %s: %s', (talk, problem) => {
  const telephony = factKind('telephony-day')!;
  const heading = ['工号', '日期', '振铃数', '接听数', talk, '签入时长'];
  const table = { heading, headingRow: 1, rows: [] };
  const step = checkTable(telephony, table, mapFactColumns(telephony, heading), known).next();
  const found = (step.value as CheckedTable).mappingProblem;
  if (problem === null) expect(found).toBeNull();
  else expect(found).toContain(problem);
});

test('what was chosen before goes first; what it took is free for nobody else', () => {
  const heading = ['工号', '日期', '应回访', '实际 回访', '已回访'];
  const remembered = { done: '实际回访', person: '不在表里', due: null, gone: '工号' };
  const mapping = mapFactColumns(kind, heading, remembered);
  expect(mapping).toEqual({ person: 0, day: 1, due: null, done: 3 });
  expect(mapFactColumns(kind, heading, { done: '应回访' })).toEqual({
    person: 0,
    day: 1,
    due: null,
    done: 2,
  });
  expect(rememberedHeadings(kind, heading, mapping)).toEqual({ due: null, done: '实际 回访' });
  expect(mapFactColumns(kind, heading, rememberedHeadings(kind, heading, mapping))).toEqual(mapping);
  expect(headingWords(kind, remembered)).toEqual(expect.arrayContaining(['员工编号', 'done', '实际回访']));
});
