import { expect, test } from 'vitest';
import { type Column, mapColumns, mappingProblem } from './map-columns.ts';
import { readDay } from './read-day.ts';

const columns: Column<'number' | 'name' | 'team'>[] = [
  { field: 'number', name: '工号', alsoCalled: ['员工编号'], isRequired: true },
  { field: 'name', name: '姓名', alsoCalled: [], isRequired: true },
  { field: 'team', name: '班组', alsoCalled: ['组别'], isRequired: false },
];

test('columns are found by their headings, in any order and however they are dressed up', () => {
  expect(mapColumns(['备注', ' 组 别（必填）', '员工编号*', 'Name'], columns)).toEqual({
    ...{ number: 2, name: 3, team: 1 },
  });
  expect(mapColumns(['a', 'b'], columns)).toEqual({ number: null, name: null, team: null });
});

test('a mapping needs the required columns, each once, and within the table', () => {
  expect(mappingProblem({ number: 0, name: 1, team: null }, columns, 2)).toBeNull();
  expect(mappingProblem({ number: null, name: 1, team: 0 }, columns, 2)).toMatch('缺少“工号”');
  expect(mappingProblem({ number: 0, name: 0, team: null }, columns, 2)).toMatch('同时用作');
  expect(mappingProblem({ number: 0, name: 1, team: 7 }, columns, 2)).toMatch('没有第 8 列');
});

test.each([
  ['2026-10-31', '2026-10-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026.10.31', '2026-10-31'],
  ['2026年10月31日', '2026-10-31'],
  [' ２０２６-10-31 ', '2026-10-31'],
  ['1998/7/1 0:00', '1998-07-01'],
  ['2026-02-30', null],
  ['2026-13-01', null],
  ['2026-10/31', null],
  ['31/10/2026', null],
  ['45961', null],
  ['1899-12-31', null],
  ['', null],
])('the day %s is read as %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});
