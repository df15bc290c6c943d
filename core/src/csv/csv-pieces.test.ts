import { expect, test } from 'vitest';
import type { Cell } from '../xlsx/cell.ts';
import { csvPieces } from './csv-pieces.ts';

const csv = (rows: Cell[][]) => [...csvPieces(rows)].join('');

test.each<[string, Cell, string]>([
  ['text', '李静', '李静'],
  ['nothing', null, ''],
  ['a negative number', -2.5, '-2.5'],
  ['a number that is none', Number.NaN, ''],
  ['a text that looks like a formula', '=1+1', "'=1+1"],
  ['a styled text that looks like a formula', { text: '@sum', style: 'wrapped' }, "'@sum"],
  ['a text of two lines', 'a\nb', '"a\nb"'],
  ['a styled number, unrounded', { number: 95.125, style: 'two-decimals' }, '95.125'],
  ['the value of a formula', { formula: 'A1+B1', value: 3 }, '3'],
  ['a formula whose value looks like one', { formula: 'A1', value: '+86' }, "'+86"],
  ['a day', { day: '2026-10-31' }, '2026-10-31'],
  ['a moment, in the time of China', { moment: '2026-10-31T16:30:05Z' }, '2026-11-01 00:30:05'],
  ['yes', true, '是'],
])('%s', (_, cell, shown) => {
  expect(csv([['甲', cell]])).toBe(`\ufeff甲,${shown}\r\n`);
});

test('a long table comes in pieces, and its rows are asked for only then', () => {
  let asked = 0;
  const rows = function* () {
    for (; asked < 20_000; asked += 1) yield ['一行', asked] as Cell[];
  };
  const pieces = csvPieces(rows());
  expect(pieces.next().value).toMatch(/^\ufeff一行,0\r\n/);
  expect(asked).toBeLessThan(10_000);
  expect([...pieces].join('').endsWith('一行,19999\r\n')).toBe(true);
});
