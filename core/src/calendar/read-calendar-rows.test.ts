import { expect, test } from 'vitest';
import { readCalendarRows } from './read-calendar-rows.ts';

const HEAD = ['日期', '类别', '名称'];

test('days are read as people write them, in any order of columns, empty lines left out', () => {
  expect(
    readCalendarRows([
      ['名称', '日期', '类别', '备注'],
      ['春节', '2027/2/6', '放假', '随便'],
      ['', '', '', ''],
      ['', ' 2027年2月20日 ', '上班'],
    ]),
  ).toEqual({
    days: [
      { day: '2027-02-06', kind: 'holiday', name: '春节' },
      { day: '2027-02-20', kind: 'workday', name: null },
    ],
    problems: [],
  });
});

test('every bad cell is named with its row, column, what was read and what is expected', () => {
  const { problems } = readCalendarRows([
    HEAD,
    ['2027-02-30', '放假', '没有这一天'],
    ['2027-02-06', '半天', '春节'],
    ['2027-02-07', '放假', '零宽\u200b字'],
    ['2027/2/6', '放假', '又一次'],
    ['=1+1', '', ''],
  ]);
  expect(problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [2, '日期', '2027-02-30'],
    [3, '类别', '半天'],
    [4, '名称', '零宽\u200b字'],
    [5, '日期', '2027/2/6'],
    [6, '日期', '=1+1'],
    [6, '类别', ''],
  ]);
  expect(problems[3]!.expected).toContain('第 3 行');
});

test.each([
  ['no heading', [['2027-02-06', '放假', '春节']], '第一行是表头'],
  ['nothing at all', [], '第一行是表头'],
  ['only a heading', [HEAD], '至少一天'],
])('a table with %s says so', (_, rows, expected) => {
  const { days, problems } = readCalendarRows(rows);
  expect(days).toEqual([]);
  expect(problems[0]!.expected).toContain(expected);
});
