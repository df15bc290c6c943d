import { expect, test } from 'vitest';
import { findHeading } from './find-heading.ts';
import type { RawCell } from './raw-cell.ts';

const words = new Set(['工号', '日期', '接听数']);

test.each([
  [
    'the row with most of the words',
    [
      ['日期：', '2026-10'],
      ['工号*', ' 日 期 '],
      [8006, 46_326],
    ],
    1,
    2,
  ],
  ['the first of two alike', [['工号'], ['工号']], 0, 1],
  [
    'a repeated word counts once',
    [
      ['日期', '日期', '日期'],
      ['工号', '日期'],
    ],
    1,
    2,
  ],
  ['without any word the first row with two cells', [[null, ''], ['月报'], ['甲', 1]], 2, 0],
  ['or else the first with one', [[], ['月报']], 1, 0],
] as [string, RawCell[][], number, number][])('%s', (_, rows, index, fit) => {
  expect(findHeading(rows, words)).toEqual({ index, fit });
});

test('empty rows have no heading', () => {
  expect(findHeading([[], [null, ' ']], words)).toBeNull();
});
