import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { streamedCsv } from '../csv/streamed-csv.ts';
import type { Cell } from './cell.ts';
import { streamedWorkbook } from './streamed-workbook.ts';

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const piece of pieces) all.push(...piece);
  return Uint8Array.from(all);
}
async function* batches(...all: Cell[][][]): AsyncGenerator<Cell[][]> {
  yield* all;
}
const looks = { name: '明细', heading: ['工号', '姓名'], widths: [9, 9] };

test('more rows than a sheet holds go on several, each with the heading, none lost, whatever the batches', async () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at): Cell[] => [String(from + at), '=1+1']);
  const book = unzipSync(await whole(streamedWorkbook(looks, batches(rows(0, 4), [], rows(4, 3)), 3)));
  const texts = Object.entries(book).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const sheets = texts.filter(([path]) => path.startsWith('xl/worksheets/')).map(([, text]) => text);
  expect(sheets.map((text) => text.match(/<row /g)!.length)).toEqual([4, 4, 2]);
  expect(sheets.map((text) => text.includes('<t>工号</t>'))).toEqual([true, true, true]);
  expect(sheets.join('').match(/<t>\d<\/t>/g)).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `<t>${at}</t>`));
  expect(sheets.join('')).not.toContain('<f>');
  expect(new Map(texts).get('xl/workbook.xml')).toContain('name="明细 3"');
});

test('a workbook of no rows has its heading, and exactly full sheets are not followed by an empty one', async () => {
  const none = unzipSync(await whole(streamedWorkbook(looks, batches())));
  expect(Object.keys(none).filter((path) => path.includes('worksheets/'))).toHaveLength(1);
  const full = unzipSync(await whole(streamedWorkbook(looks, batches([['1'], ['2']]), 2)));
  expect(Object.keys(full).filter((path) => path.includes('worksheets/'))).toHaveLength(1);
});

test('a CSV file of batches: marked as UTF-8, a name that looks like a formula made harmless', async () => {
  const bytes = await whole(streamedCsv(['工号', '姓名'], batches([['8001', '=1+1']], [[8002, '@x']])));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(strFromU8(bytes.slice(3))).toBe("工号,姓名\r\n8001,'=1+1\r\n8002,'@x\r\n");
});
