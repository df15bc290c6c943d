import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handBook, writtenWorkbook } from '../../testing/table-files.ts';
import { turnsWhile } from '../../testing/turns-while.ts';
import { readTable } from './read-table.ts';

const words = ['工号', '日期', '接听数', '通话时长', '接通率'];
const read = (bytes: Uint8Array | string, name = 'a.xlsx') =>
  readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, { words });
const rows = (...all: string[]) => `<sheetData>${all.join('')}</sheetData>`;
const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
const heading = row(1, text('A1', '工号'), text('B1', '日期'), text('C1', '接听数'));
const data = (at: number, number = 8006) =>
  row(at, `<c r="A${at}"><v>${number}</v></c>`, text(`B${at}`, 'x'));

// 工号,姓名 / 8006,李静 in GBK.
const GBK = Buffer.from('b9a4bac52cd0d5c3fb0a383030362cc0eebeb20a', 'hex');
const bigEndian = (given: string) => Buffer.from(`\ufeff${given}`, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from('工号,姓名\n8006,李静\n')],
  ['UTF-8 with a mark and Windows line ends', Buffer.from('\ufeff工号,姓名\r\n8006,李静\r\n')],
  ['GBK', GBK],
  ['UTF-16 with tabs', Buffer.from('\ufeff工号\t姓名\n8006\t李静\n', 'utf16le')],
  ['UTF-16, the other way round', bigEndian('工号\t姓名\n8006\t李静\n')],
  ['semicolons and spaces', Buffer.from('工号; 姓名\n8006 ;李静')],
  ['old Macintosh line ends', Buffer.from('工号,姓名\r8006,李静\r')],
])('CSV in %s means the same', async (_, bytes) => {
  expect(await read(bytes, 'a.csv')).toMatchObject({
    ...{ sheetName: null, heading: ['工号', '姓名'], headingRow: 1, rows: [['8006', '李静']] },
  });
});

test('a letter that only GB18030 has, and one that a slice cuts in two', async () => {
  const gb18030 = Buffer.concat([Buffer.from('a,b\n1,', 'latin1'), Buffer.from('8139ef30', 'hex')]);
  expect((await read(gb18030, 'a.csv')).rows).toEqual([['1', '㐁']]);
  const long = Array.from({ length: 30_000 }, (_, at) => `${at},李静`);
  const found = await read(`工号,姓名\n${long.join('\n')}`, 'a.csv');
  expect(new Set(found.rows.map(([, name]) => name))).toEqual(new Set(['李静']));
  expect(found.rows).toHaveLength(30_000);
});

test('CSV: quoted cells, empty lines, short rows and titles keep their place', async () => {
  const csv = '话务日报\n\n工号,日期,接听数\n"80""06","a\nb, c",3\n\n8007\n';
  expect(await read(csv, 'a.csv')).toEqual({
    ...{ sheetName: null, heading: ['工号', '日期', '接听数'], headingRow: 3 },
    rows: [['80"06', 'a\nb, c', '3'], [], ['8007']],
    notes: ['表头是第 3 行，上面的没有读。'],
  });
});

test('a workbook as we write it: texts, days, moments, percentages, formulas', async () => {
  const made = writtenWorkbook([
    {
      name: '明细',
      rows: [
        ['工号', '日期', '时间', '接通率', '合计'],
        [
          '=8006',
          { day: '2026-10-31' },
          { moment: '2026-10-31T01:30:00Z' },
          { number: 0.95, style: 'percent' },
          { formula: 'A1', value: 3.5 },
        ],
        [8007, null, '', true, { formula: 'A1', value: null }],
      ],
    },
  ]);
  const found = await read(made);
  expect(found).toMatchObject({ sheetName: '明细', heading: ['工号', '日期', '时间', '接通率', '合计'] });
  expect(found.rows).toEqual([
    ['=8006', '2026-10-31', '2026-10-31 09:30:00', '95%', 3.5],
    [8007, null, null, '是'],
  ]);
  expect(found.notes).toEqual([expect.stringContaining('1 个公式没有存下结果（第一个在 E3）')]);
});

test('cells of every type, in a file with a prefix on its names', async () => {
  const cells = [
    '<x:c r="A2" t="s"><x:v>0</x:v></x:c>',
    '<x:c r="B2" t="b"><x:v>1</x:v></x:c>',
    '<x:c r="C2" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>',
    '<x:c r="D2" t="str"><x:f>A2</x:f><x:v>a_x000D_b_x0000_</x:v></x:c>',
    '<x:c r="E2" t="d"><x:v>2026-10-31T00:00:00</x:v></x:c>',
    '<x:c r="F2" s="1"><x:v>46326</x:v></x:c>',
    '<x:c r="H2" t="inlineStr"><x:is><x:r><x:t>二</x:t></x:r><x:r><x:t>组 &amp; &#x4E00;</x:t></x:r></x:is></x:c>',
    '<x:c r="I2"><x:v>1.5E2</x:v></x:c>',
    '<x:c><x:v>7</x:v></x:c>',
  ];
  const xml = `<x:sheetData xmlns:x="m"><x:row><x:c t="inlineStr"><x:is><x:t>工号</x:t></x:is></x:c></x:row><x:row>${cells.join('')}</x:row></x:sheetData>`;
  const found = await read(
    handBook({
      sheets: [{ name: 's', xml }],
      texts: '<si><r><t>李</t></r><r><t>静</t></r><rPh sb="0" eb="1"><t>リ</t></rPh></si>',
      formats: '<numFmt numFmtId="170" formatCode="yyyy/m/d"/>',
      styles: '<xf/><xf numFmtId="170"/>',
    }),
  );
  expect(found.rows).toEqual([
    ...[['李静', true, '#DIV/0!', 'a\rb_x0000_', '2026-10-31', '2026-10-31', null, '二组 & 一', 150, 7]],
  ]);
});

test('days of a workbook that counts from 1904', async () => {
  const xml = rows(heading, row(2, '<c r="A2"><v>1</v></c>', '<c r="B2" s="0"><v>44864</v></c>'));
  const book = { sheets: [{ name: 's', xml }], styles: '<xf numFmtId="14"/>', date1904: true };
  expect((await read(handBook(book))).rows[0]![1]).toBe('2026-10-31');
});

test('the visible sheet that fits best is read, and what was left out is said', async () => {
  const other = rows(row(1, text('A1', '说明'), text('B1', '日期')), data(2));
  const found = await read(
    handBook({
      sheets: [
        { name: '说明', xml: other },
        { name: '底稿', xml: rows(heading, data(2)), state: 'hidden' },
        { name: '深藏', xml: rows(heading, data(2)), state: 'veryHidden' },
        { name: '明细', xml: rows(heading, data(2, 8007)) },
        { name: '同样', xml: rows(heading, data(2)) },
      ],
    }),
  );
  expect(found).toMatchObject({ sheetName: '明细', rows: [[8007, 'x']] });
  expect(found.notes).toEqual([
    '隐藏的工作表没有读：“底稿”、“深藏”。',
    '读的是工作表“明细”；没有读 “说明”、“同样”。',
  ]);
});

test('hidden rows, hidden columns, merged cells and titles are dealt with and said', async () => {
  const xml =
    '<cols><col min="2" max="3" hidden="1"/></cols>' +
    rows(
      row(1, text('A1', '十月话务')),
      row(3, text('A3', '工号'), text('B3', '日期'), text('C3', '接听数')),
      row(4, text('A4', '8006'), text('B4', 'x'), text('C4', '1')),
      row(5, text('A5', '8006'), text('B5', 'y'), text('C5', '2')),
      `<row r="6" hidden="1">${text('A6', '8009')}</row>`,
      row(300, text('A300', '8007')),
    ) +
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:B5"/></mergeCells>';
  const found = await read(handBook({ sheets: [{ name: 's', xml }] }));
  expect(found.headingRow).toBe(3);
  expect(found.rows).toHaveLength(297);
  expect(found.rows.map((cells, at) => [at, cells] as const).filter(([, cells]) => cells.length > 0)).toEqual(
    [
      [0, ['8006', null, '1']],
      [1, [null, null, '2']],
      [296, ['8007']],
    ],
  );
  expect(found.notes).toEqual([
    '表头是第 3 行，上面的没有读。',
    '隐藏或被筛选掉的 1 行没有读（第 6 行）。',
    '2 个隐藏的列照常读了。',
    '合并的单元格有 1 处（A4:B5），只有左上角一格有值，其余按空白读。',
  ]);
});

test('numbers whose end a spreadsheet has lost are said', async () => {
  const xml = rows(heading, row(2, '<c r="A2"><v>1.2345678901234568E+17</v></c>'));
  const { notes } = await read(handBook({ sheets: [{ name: 's', xml }] }));
  expect(notes).toEqual([expect.stringContaining('第一个在 A2')]);
});

test('macros are left alone and said', async () => {
  const more = { 'xl/vbaProject.bin': new Uint8Array(100), 'xl/activeX/activeX1.bin': new Uint8Array(9) };
  const found = await read(
    handBook({ sheets: [{ name: 's', xml: rows(heading, data(2)) }], more }),
    'a.xlsm',
  );
  expect(found).toMatchObject({ rows: [[8006, 'x']], notes: ['文件里有宏，没有运行，只读了单元格的值。'] });
});

test('50,000 rows come whole while the process goes on answering', async () => {
  function* many() {
    yield ['工号', '日期', '接听数', '通话时长'];
    for (let at = 0; at < 50_000; at += 1) yield [`A${at}`, { day: '2026-10-31' }, at, at / 7];
  }
  const folder = await mkdtemp(join(tmpdir(), 'tables-'));
  try {
    const path = join(folder, 'a');
    await writeFile(path, writtenWorkbook([{ name: 's', rows: many() }]));
    const { result: found, turns } = await turnsWhile(readTable(path, 'a.xlsx', { words }));
    expect(found.rows).toHaveLength(50_000);
    expect(found.rows.at(-1)).toEqual(['A49999', '2026-10-31', 49_999, 49_999 / 7]);
    expect(turns).toBeGreaterThan(1000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
