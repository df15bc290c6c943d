import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handBook, handParts, writtenWorkbook, zipOf } from '../../testing/table-files.ts';
import { readTable } from './read-table.ts';
import type { TableLimits } from './table-limits.ts';

const sheetData =
  '<sheetData><row r="1"><c r="A1" t="str"><v>工号</v></c></row><row r="2"><c r="A2"><v>8006</v></c></row></sheetData>';
const parts = (xml = sheetData) => handParts({ sheets: [{ name: 's', xml }] });
const book = (xml: string) => handBook({ sheets: [{ name: 's', xml }] });
const good = () => Buffer.from(zipOf(parts()));
const cells = (inside: string) => book(sheetData.replace('<c r="A2"><v>8006</v></c>', inside));
const hex = (bytes: string, length = 4096) =>
  Buffer.concat([Buffer.from(bytes, 'hex'), Buffer.alloc(length)]);
const read = (bytes: Uint8Array | string, name = 'a.xlsx', limits: Partial<TableLimits> = {}) =>
  readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name, { words: ['工号'], limits });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
  await writeFile(join(folder, 'secret'), 'SECRET');
});
afterAll(() => rm(folder, { recursive: true }));

/** A ZIP file with one part that unpacks to `start` and a gigabyte of `fill`. */
function bomb(
  path: string,
  start: string,
  fill: string,
  more: Record<string, string | Uint8Array> = {},
): Buffer {
  const ready: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => ready.push(bytes));
  for (const [name, part] of Object.entries(more)) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(typeof part === 'string' ? strToU8(part) : part, true);
  }
  const file = new ZipPassThrough(path);
  file.compression = 8;
  zip.add(file);
  // What was flushed stands for itself, so that it can be said again.
  const packed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  file.push(packed(start));
  const again = packed(fill.repeat(2 ** 20 / fill.length));
  for (let at = 0; at < 1024; at += 1) file.push(again);
  file.push(deflateRawSync(''), true);
  zip.end();
  return Buffer.concat(ready);
}

/** The same bytes with one number of two bytes changed, counted from a signature; every place of it. */
function patched(bytes: Buffer, signature: string, offset: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  const mark = Buffer.from(signature, 'hex');
  for (let at = changed.indexOf(mark); at !== -1; at = changed.indexOf(mark, at + 4))
    changed.writeUInt16LE(value, at + offset);
  return changed;
}

/** The bytes of the first part, overwritten. */
function garbled(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 45), Buffer.alloc(40, 0xff), bytes.subarray(85)]);
}

const LISTED = '504b0102';

test.each<[string, () => Uint8Array | string, string, string]>([
  ['random bytes', () => hex('8899aabbccddeeff00'), 'a.csv', '不是 UTF-8、GBK'],
  ['bytes that are no ZIP file', () => 'hello, world', 'a.xlsx', '不是 XLSX'],
  ['only the first four bytes', () => Buffer.from('504b0304', 'hex'), 'a.xlsx', '不完整'],
  ['a ZIP file cut in half', () => good().subarray(0, good().length / 2), 'a.xlsx', '不完整'],
  ['a ZIP file without its last byte', () => good().subarray(0, -1), 'a.xlsx', '不完整'],
  [
    'a ZIP file without its first bytes',
    () => Buffer.concat([Buffer.from('504b0304', 'hex'), good().subarray(400)]),
    'a.xlsx',
    '不完整',
  ],
  ['a list that lies beyond the file', () => patched(good(), '504b0506', 18, 0xffff), 'a.xlsx', '不完整'],
  ['parts that lie elsewhere', () => patched(good(), LISTED, 42, 7), 'a.xlsx', '不完整'],
  ['parts that are longer than the file', () => patched(good(), LISTED, 22, 0x7fff), 'a.xlsx', '不完整'],
  ['a checksum that is wrong', () => patched(good(), LISTED, 16, 1), 'a.xlsx', '已损坏'],
  ['parts in a packing nobody uses', () => patched(good(), LISTED, 10, 99), 'a.xlsx', '压缩方法'],
  ['parts with a password', () => patched(good(), LISTED, 8, 1), 'a.xlsx', '密码'],
  ['packed bytes that are none', () => garbled(good()), 'a.xlsx', '已损坏'],
  ['an empty ZIP file', () => hex('504b0506', 18), 'a.xlsx', '不完整'],
  [
    '10,000 parts',
    () => zipOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, '']))),
    'a.xlsx',
    '超过 4000 个',
  ],
  [
    'two parts of one name',
    () => zipOf({ ...parts(), 'XL/workbook.xml': '<a/>' }),
    'a.xlsx',
    '两个 xl/workbook.xml',
  ],
  ['another kind of ZIP file', () => zipOf({ 'word/document.xml': '<a/>' }), 'a.xlsx', '没有工作簿'],
  ['a document of another program', () => zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), 'a.xlsx', '.ods'],
  [
    'a binary workbook',
    () =>
      zipOf({
        '_rels/.rels': '<a><Relationship Id="r" Type="t/officeDocument" Target="xl/workbook.bin"/></a>',
      }),
    'a.xlsb',
    '.xlsb',
  ],
  ['a ZIP file in a ZIP file', () => zipOf({ 'a.xlsx': good() }), 'a.zip', '没有工作簿'],
  ['an old binary workbook', () => hex('d0cf11e0a1b11ae1'), 'a.xls', '旧版'],
  [
    'an encrypted workbook',
    () => Buffer.concat([hex('d0cf11e0a1b11ae1', 2 ** 20 - 10), Buffer.from('EncryptedPackage', 'utf16le')]),
    'a.xlsx',
    '密码',
  ],
  ['a page called .xls', () => '\ufeff \n<html><table><tr><td>工号</td></tr></table>', 'a.xls', '网页'],
  ['a PDF', () => '%PDF-1.7\n', 'a.csv', 'PDF'],
  ['XML cut off', () => book('<sheetData><row>'), 'a.xlsx', 'XML 写得不对'],
  [
    'XML in no known letters',
    () => zipOf({ ...parts(), 'xl/worksheets/sheet1.xml': Buffer.from('3c613eff', 'hex') }),
    'a.xlsx',
    '编码',
  ],
  ['an entity of nobody', () => cells('<c r="A2" t="str"><v>&nobody;</v></c>'), 'a.xlsx', 'XML 写得不对'],
  ['no sheet at all', () => handBook({ sheets: [] }), 'a.xlsx', '没有工作表'],
  [
    'hidden sheets only',
    () => handBook({ sheets: [{ name: 's', xml: sheetData, state: 'hidden' }] }),
    'a.xlsx',
    '全部隐藏',
  ],
  ['an empty sheet', () => book('<sheetData/>'), 'a.xlsx', '没有内容'],
  [
    'a heading alone',
    () => writtenWorkbook([{ name: 's', rows: [['工号', '日期']] }]),
    'a.xlsx',
    '下面没有数据',
  ],
  [
    'a row before the one before',
    () => book('<sheetData><row r="2"/><row r="1"/></sheetData>'),
    'a.xlsx',
    '行号',
  ],
  ['a row beyond the end', () => book('<sheetData><row r="9999999"/></sheetData>'), 'a.xlsx', '行号'],
  ['a column beyond the end', () => cells('<c r="ZZZZZZZZZ2"><v>1</v></c>'), 'a.xlsx', '位置'],
  ['a cell without letters', () => cells('<c r="12"><v>1</v></c>'), 'a.xlsx', '位置'],
  ['201 columns', () => cells('<c r="GS2"><v>1</v></c>'), 'a.xlsx', '超过 200 列'],
  ['a text that is not there', () => cells('<c r="A2" t="s"><v>7</v></c>'), 'a.xlsx', '不存在的文字'],
  ['a number that is none', () => cells('<c r="A2"><v>eight</v></c>'), 'a.xlsx', '不是数字'],
  [
    'a text without end',
    () => cells(`<c r="A2" t="str"><v>${'长'.repeat(100_001)}</v></c>`),
    'a.xlsx',
    '太长',
  ],
  [
    'merged cells all over',
    () => book(`${sheetData}<mergeCells><mergeCell ref="A2:GR900000"/></mergeCells>`),
    'a.xlsx',
    '合并',
  ],
  ['CSV with NUL', () => 'a,b\nx\0,y\n', 'a.csv', '不是 UTF-8'],
  ['CSV in no known letters', () => Buffer.from('61ff2c61ff80', 'hex'), 'a.csv', '不是 UTF-8'],
  ['CSV with a quote never closed', () => 'a,b\n"never closed\nx,y\n', 'a.csv', '引号'],
  ['CSV with a quote never closed, at length', () => `a,b\n"${'x,y\n'.repeat(40_000)}`, 'a.csv', '引号'],
  ['CSV of 201 columns', () => `工号\n${'1,'.repeat(201)}1\n`, 'a.csv', '超过 200 列'],
])('%s is refused in words', async (_, make, name, detail) => {
  await expect(read(make(), name)).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: expect.stringContaining(detail) },
  });
});

test('an empty file, and one over the limit, by its path and its bytes', async () => {
  const path = join(folder, 'big.csv');
  await writeFile(path, 'a,b\n1,2\n');
  await expect(read('', 'a.csv')).rejects.toMatchObject({ code: 'empty-file' });
  for (const file of [path, Buffer.from('a,b\n1,2\n')])
    await expect(readTable(file, 'a.csv', { limits: { bytes: 7 } })).rejects.toMatchObject({
      code: 'too-large',
    });
  expect((await readTable(path, 'a.csv', { limits: { bytes: 8 } })).rows).toEqual([['1', '2']]);
});

test.each([
  ['zeros in the sheet', 'xl/worksheets/sheet1.xml', '', '\0'],
  ['spaces in the sheet', 'xl/worksheets/sheet1.xml', '<worksheet>', ' '],
  ['empty cells in the sheet', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row>', '<c/>'],
  ['one text in the sheet', 'xl/worksheets/sheet1.xml', '<worksheet><sheetData><row><c t="str"><v>', 'long'],
  ['spaces in the texts', 'xl/sharedStrings.xml', '<sst>', ' '],
  ['empty texts', 'xl/sharedStrings.xml', '<sst>', '<si/>   '],
  ['empty styles', 'xl/styles.xml', '<a><cellXfs>', '<xf/>   '],
  ['zeros in the relations', '_rels/.rels', '<a>', '\0'],
  ['spaces in the workbook', 'xl/workbook.xml', '<workbook>', ' '],
])('a gigabyte of %s stops early', async (_, path, start, fill) => {
  const bytes = bomb(path, start, fill, partsBut(path));
  expect(bytes.length).toBeLessThan(8 * 2 ** 20);
  await expect(read(bytes)).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: expect.stringMatching('大得不正常|XML 写得不对|文字太多') },
  });
});

function partsBut(path: string): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(parts()).filter(([name]) => name !== path));
}

test('a text without an end is not read to its end, however little it was packed', async () => {
  const path = 'xl/worksheets/sheet1.xml';
  const endless = `<worksheet><sheetData>${' '.repeat(17 * 2 ** 20)}`;
  const stored = zipSync(
    Object.fromEntries(
      Object.entries({ ...parts(), [path]: endless }).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
    { level: 0 },
  );
  await expect(read(stored)).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: expect.stringContaining('一段内容长得不正常') },
  });
});

test('a bomb where nobody looks, also one inside another, does no harm', async () => {
  const inner = bomb('zeros', '', '\0');
  const bytes = bomb('xl/media/image1.png', '', '\0', { ...parts(), 'xl/embeddings/inner.zip': inner });
  expect((await read(bytes)).rows).toEqual([[8006]]);
});

test('what a part says of its own size is not believed', async () => {
  expect((await read(patched(good(), LISTED, 24, 1))).rows).toEqual([[8006]]);
  const bytes = patched(bomb('xl/styles.xml', '<a>', ' ', partsBut('xl/styles.xml')), LISTED, 24, 1);
  await expect(read(bytes)).rejects.toMatchObject({ detail: expect.stringContaining('大得不正常') });
});

test.each<[Partial<TableLimits>, string]>([
  [{ rows: 4 }, '超过 4 行'],
  [{ cells: 9 }, '内容太多'],
  [{ characters: 30 }, '太多'],
  [{ sharedTexts: 4 }, '文字太多'],
  [{ unpackedBytes: 1000 }, '大得不正常'],
  [{ columns: 1 }, '超过 1 列'],
  [{ ms: 0 }, '规定时间'],
])('the limit %o holds', async (limits, detail) => {
  const rows = Array.from({ length: limits.ms === 0 ? 200_000 : 10 }, (_, at) => {
    return `<row r="${at + 2}"><c r="A${at + 2}" t="s"><v>${at % 5}</v></c><c r="B${at + 2}"><v>${at}</v></c></row>`;
  });
  const bytes = handBook({
    sheets: [
      { name: 's', xml: `<sheetData><row><c t="str"><v>工号</v></c></row>${rows.join('')}</sheetData>` },
    ],
    texts: '<si><t>八千零六号</t></si>'.repeat(5),
  });
  await expect(read(bytes, 'a.xlsx', limits)).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: expect.stringContaining(detail) },
  });
});

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`;

test.each([
  'xl/worksheets/sheet1.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
  '_rels/.rels',
])('entities of its own in %s are refused, and no file they point to is read', async (path) => {
  const outside = `<!DOCTYPE x [<!ENTITY c SYSTEM "${new URL(`file://${folder}/secret`)}">]>`;
  for (const type of [LAUGHS, outside]) {
    const found = parts() as Record<string, string>;
    const bytes = zipOf({ ...found, [path]: `${type}${found[path]!.replace('</', '&c;</')}` });
    const refused = await read(bytes).catch((error: Error) => error);
    expect(refused).toMatchObject({ code: 'bad-table', detail: expect.stringMatching('DOCTYPE|XML') });
    expect(String(refused)).not.toContain('SECRET');
  }
});

test('paths out of the file lead nowhere', async () => {
  const relations = (target: string, mode = '') =>
    `<a><Relationship Id="s0" Type="x/worksheet" Target="${target}"${mode}/></a>`;
  const at = 'xl/_rels/workbook.xml.rels';
  for (const target of [join(folder, 'secret'), '../../../../../etc/passwd', `file://${folder}/secret`])
    await expect(read(zipOf({ ...parts(), [at]: relations(target) }))).rejects.toMatchObject({
      code: 'bad-table',
    });
  await expect(read(zipOf({ ...parts(), [at]: relations('http://127.0.0.1:1/', ' TargetMode="External"') })))
    .rejects //
    .toMatchObject({ detail: expect.stringContaining('没有工作表') });
});

test('what is odd but harmless is read', async () => {
  const odd = zipOf({
    ...parts(),
    '/etc/passwd': 'x',
    '../../outside': 'x',
    'xl\\media\\a.png': 'x',
    '[Content_Types].xml': '<Types><Default Extension="xml" ContentType="image/png"/></Types>',
  });
  expect((await read(odd, '../../a.txt')).rows).toEqual([[8006]]);
});

test('text that only looks like a workbook is read as the CSV it is', async () => {
  expect((await read('工号\t姓名\n8006\t李静\n', '月报.xls')).rows).toEqual([['8006', '李静']]);
});

test('after a thread was stopped for good the next file is read', async () => {
  expect((await read(good())).rows).toEqual([[8006]]);
});
