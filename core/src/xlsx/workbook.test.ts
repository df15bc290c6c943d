import { describe, expect, test } from 'vitest';
import type { Cell, Sheet } from './cell.ts';
import { cellXml, columnName } from './cell-xml.ts';
import { rowHeight } from './row-height.ts';
import { sheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';

const sheet = (rows: Cell[][], more: Partial<Sheet> = {}): Sheet => ({
  ...{ name: '表', widths: [10], frozenRows: 0, rows },
  ...more,
});
const xml = (rows: Cell[][], more: Partial<Sheet> = {}) => [...sheetXml(sheet(rows, more))].join('');

describe('cells of a workbook', () => {
  test.each([
    ['=1+1', '=1+1'],
    ['+cmd', '+cmd'],
    ['@sum', '@sum'],
    ['\t=x', '\t=x'],
    ['a & b < "c"', 'a &amp; b &lt; &quot;c&quot;'],
    [`a${String.fromCharCode(0)}b${String.fromCharCode(7)}`, 'ab'],
  ])('the text %o stays text', (text, shown) => {
    const cell = cellXml(text, 'A1');
    expect(cell).toContain('t="inlineStr"');
    expect(cell).toContain(`>${shown}</t>`);
    expect(cell).not.toContain('<f>');
  });

  test('a text longer than the format allows is cut, a number that is none is left out', () => {
    expect(cellXml('长'.repeat(40_000), 'A1').length).toBeLessThan(33_000);
    expect(cellXml(Number.NaN, 'A1')).toBe('');
    expect(cellXml(null, 'A1')).toBe('');
  });

  test('days and moments are serials in the time of China', () => {
    expect(cellXml({ day: '2026-10-31' }, 'A1')).toContain('<v>46326</v>');
    expect(cellXml({ moment: '2026-10-31T04:00:00Z' }, 'A1')).toContain('<v>46326.5</v>');
  });

  test('a formula carries the value for programs that do not calculate', () => {
    expect(cellXml({ formula: 'SUM(A1:A2)', value: 3 }, 'B1')).toContain('<f>SUM(A1:A2)</f><v>3</v>');
    expect(cellXml({ formula: 'A1&"x"', value: 'y' }, 'B1')).toContain('t="str"><f>A1&amp;&quot;x&quot;</f>');
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (at, name) => {
  expect(columnName(at)).toBe(name);
});

test('a long sheet comes in pieces, and its rows are asked for only then', () => {
  let asked = 0;
  const rows = function* () {
    for (; asked < 5000; asked += 1) yield ['一行', asked] as Cell[];
  };
  const pieces = sheetXml({ ...sheet([]), rows: { [Symbol.iterator]: rows } });
  pieces.next();
  expect(asked).toBeLessThan(2000);
  expect([...pieces].length).toBeGreaterThan(1);
  expect(asked).toBe(5000);
});

test('frozen panes, filters and merged cells stand where the format wants them', () => {
  const made = xml(
    [
      ['a', 'b'],
      [1, 2],
    ],
    { frozenRows: 1, frozenColumns: 1, filterRow: 1, merged: ['A1:B1'] },
  );
  expect(made).toContain('topLeftCell="B2"');
  expect(made).toMatch(/<\/sheetData><autoFilter ref="A1:B2"\/><mergeCells/);
});

test('sheets get names that the format takes', () => {
  const parts = [
    ...workbookParts([sheet([], { name: 'a/b' }), sheet([], { name: 'A b' }), sheet([], { name: '' })]),
  ];
  const book = [...parts.find(({ path }) => path === 'xl/workbook.xml')!.pieces].join('');
  expect([...book.matchAll(/name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['a b', 'A b 2', '表']);
});

test('from its heading row on a table has lines around every cell, also an empty one, and heads each page', () => {
  const made = xml([['标题'], ['甲', '乙'], ['一', null]], { tableRow: 2 });
  expect(made).toMatch(/<c r="A1" t=/);
  expect(made).toMatch(/<c r="A2" s="14" t=.*<c r="B3" s="14"\/>/);
  const [styles, book] = ['xl/styles.xml', 'xl/workbook.xml'].map((wanted) => {
    const parts = [...workbookParts([sheet([], { name: "甲's", tableRow: 2 })])];
    return [...parts.find(({ path }) => path === wanted)!.pieces].join('');
  });
  const looks = [...styles!.matchAll(/<xf [^>]*borderId="(\d)"[^>]*>/g)].slice(1);
  expect(looks[0]![1]).toBe('0');
  expect(looks[14]![1]).toBe('1');
  expect(book).toContain(`localSheetId="0">'甲''s'!$2:$2</definedName>`);
});

test('a row is as high as its broken text needs, in letters of which a Chinese character takes two', () => {
  expect(rowHeight([{ text: '一二三四', style: 'wrapped' }], [10])).toBeNull();
  expect(rowHeight([{ text: '一二三四五六七八', style: 'wrapped' }], [10])).toBe(32);
  expect(rowHeight(['一二三四五六七八', { text: 'a\nb\nc', style: 'wrapped' }], [10, 10])).toBe(48);
});

test('a wide table is printed on A3', () => {
  expect(xml([], { widths: [100, 101] })).toContain('paperSize="8"');
  expect(xml([])).toContain('paperSize="9"');
});
