import { factImports, facts } from '@tingjian/db/schema/facts.ts';
import { handBook, handParts, writtenWorkbook, zipOf } from '@tingjian/db/testing/table-files.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FactPreviewAnswer } from './answers/facts.ts';
import { type Door, openDoor } from './testing/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const sent = (contents: string | Uint8Array, name: string, metadata?: object) => {
  const form = new FormData();
  if (metadata) form.append('metadata', JSON.stringify(metadata));
  form.append('table', new File([typeof contents === 'string' ? contents : new Uint8Array(contents)], name));
  return { method: 'POST', body: form };
};
async function look(kind: string, contents: string | Uint8Array, name = 'a.csv') {
  const answer = await door.app.request(`/api/facts/${kind}/preview`, sent(contents, name));
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as FactPreviewAnswer;
}
async function refused(kind: string, contents: string | Uint8Array, name = 'a.xlsx') {
  const answer = await door.app.request(`/api/facts/${kind}/preview`, sent(contents, name));
  const { error } = (await answer.json()) as { error: { code: string; detail: string } };
  return `${answer.status} ${error.code} ${error.detail}`;
}
const nothingKept = async () =>
  expect([await door.fresh.db.$count(facts), await door.fresh.db.$count(factImports)]).toEqual([0, 0]);

test('a share is read the same as 0.95, 95, "95%" and 95 %, and 950 or −1 is told with its row', async () => {
  const heading = '工号,日期,应填份数,完整率\n';
  const days = ['0.95', '95', '95%', '950', '-1%', '１２％'].map(
    (share, at) => `8006,2026-10-0${at + 1},100,${share}`,
  );
  const { problems, rowCount } = await look('work-log-day', heading + days.join('\n'));
  expect(rowCount).toBe(6);
  expect(problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [5, '完整率', '950'],
    [6, '完整率', '-1%'],
  ]);
  await nothingKept();
});

test('what cannot be is told row by row: nobody’s 工号, negative seconds, more answered than offered, the same twice', async () => {
  const rows = [
    '工号,日期,振铃数,接听数,通话时长,签入时长',
    '8006,2026-10-01,50,48,9000,27000',
    '7777,2026-10-01,50,48,9000,27000',
    '8006,2026-10-02,50,48,-9000,27000',
    '8006,2026-10-03,50,51,9000,27000',
    '8006,2026-10-01,50,48,9000,27000',
    '8006,2026-02-30,50,48,9000,27000',
    '8006,2026-10-04,50.5,48,九千,27000',
  ].join('\n');
  const found = await look('telephony-day', rows);
  expect(found.problems.map(({ row, column, expected }) => `${row} ${column} ${expected}`)).toEqual([
    expect.stringMatching(/^3 工号 名册里有的工号/),
    expect.stringMatching(/^4 通话时长 不小于 0 的秒数/),
    expect.stringMatching(/^5 接听数 接听数不能多于振铃数（51 多于 50）/),
    expect.stringMatching(/^6 工号、日期 只有一行；第 2 行和第 6 行是同一条/),
    expect.stringMatching(/^7 日期 日期/),
    expect.stringMatching(/^8 振铃数 不小于 0 的整数/),
    expect.stringMatching(/^8 通话时长/),
  ]);
  const metadata = { mapping: found.mapping, digest: found.digest };
  const commit = await door.app.request('/api/facts/telephony-day/commit', sent(rows, 'a.csv', metadata));
  expect([commit.status, await commit.text()]).toEqual([422, expect.stringContaining('7 处')]);
  await nothingKept();
});

test('days as spreadsheets keep them, and CSV as Excel in Chinese saves it, mean the same', async () => {
  const book = writtenWorkbook([
    {
      name: '考勤',
      rows: [
        ['工号', '日期', '应出勤', '实出勤'],
        ['8006', 46_325, 1, 1],
        ['8006', { day: '2026-10-31' }, 1, 1],
      ],
    },
  ]);
  const found = await look('attendance-day', book, 'a.xlsx');
  expect([found.problems, found.added]).toEqual([[], 2]);
  // 工号,月份,成绩 in GBK.
  const gbk = Buffer.concat([
    Buffer.from('b9a4bac52cd4c2b7dd2cb3c9bca80a', 'hex'),
    Buffer.from('8006,2026-10,90\n'),
  ]);
  expect(await look('exam', gbk)).toMatchObject({ problems: [], added: 1 });
  expect(await look('exam', '\ufeff工号;月份;成绩\r\n8006;2026-10;90\r\n')).toMatchObject({ added: 1 });
  await nothingKept();
});

test('merged cells are said and their rows told; hidden sheets are not read, macros never run', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
  const row = (at: number, ...texts: string[]) =>
    `<row r="${at}">${texts.map((text, column) => (text ? cell(`${'ABC'[column]}${at}`, text) : '')).join('')}</row>`;
  const merged = `<sheetData>${row(1, '工号', '月份', '成绩')}${row(2, '8006', '2026-09', '90')}${row(3, '', '2026-10', '91')}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`;
  const found = await look('exam', handBook({ sheets: [{ name: '成绩', xml: merged }] }), 'a.xlsm');
  expect(found.notes.join()).toContain('A2:A3');
  expect(found.problems).toMatchObject([{ row: 3, column: '工号', expected: '必填' }]);
  const parts = handParts({
    sheets: [
      { name: '底稿', xml: merged, state: 'hidden' },
      { name: '成绩', xml: merged.replace(/<mergeCells.*$/, '') },
    ],
    more: { 'xl/vbaProject.bin': 'Sub Auto_Open()' },
  });
  const visible = await look('exam', zipOf(parts), 'a.xlsm');
  expect([visible.sheetName, visible.rowCount]).toEqual(['成绩', 2]);
  expect(visible.notes.join()).toMatch(/底稿.*宏|宏.*底稿/);
  await nothingKept();
});

test('422: a file that is no table is refused in words; nothing stays', async () => {
  expect(await refused('exam', Buffer.from('504b0304', 'hex'))).toMatch(/^422 bad-table/);
  expect(await refused('exam', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), 'a.xls')).toMatch(
    /旧版/,
  );
  expect(await refused('exam', '<html><table>', 'a.xls')).toMatch(/网页/);
  expect(await door.leftovers()).toEqual([]);
  await nothingKept();
});
