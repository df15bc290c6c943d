import { writtenWorkbook } from '@tingjian/db/testing/table-files.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CalendarAnswer, CalendarPreviewAnswer } from './answers/calendar.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
let manager: Asked;
let agent: Asked;
beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9100', name: '孙芳', role: 'manager' });
  manager = await door.as('9100');
  agent = await door.as('8006');
});
afterAll(() => door.close());

const post = (what: 'preview' | 'import', body: Uint8Array<ArrayBuffer> | string, who = manager) =>
  who.request(`/api/calendar/${what}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });
const preview = async (body: Uint8Array<ArrayBuffer> | string) =>
  (await (await post('preview', body)).json()) as CalendarPreviewAnswer;
const daysOf = async (year: number) =>
  (await (await agent.request(`/api/calendar?year=${year}`)).json()) as CalendarAnswer;
// 日期,类别 / 2027-02-06,放假 in GBK.
const GBK = new Uint8Array(Buffer.from('c8d5c6da2cc0e0b1f00a323032372d30322d30362cb7c5bcd90a', 'hex'));

test('200: the holidays that come with the product go in whole, and can be changed day by day', async () => {
  const { csv } = (await (await agent.request('/api/calendar/shipped')).json()) as { csv: string };
  expect(await preview(csv)).toMatchObject({ notes: [], rows: 39, problems: [], changed: [] });
  expect(await daysOf(2026)).toEqual([]);
  expect(await (await post('import', csv)).json()).toEqual({ added: 39, changed: 0, unchanged: 0 });
  expect(await daysOf(2026)).toHaveLength(39);
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' } };
  const body = JSON.stringify({ kind: 'workday', name: '赶工' });
  expect((await manager.request('/api/calendar/2026-10-01', { ...put, body })).status).toBe(204);
  expect((await daysOf(2026)).find(({ day }) => day === '2026-10-01')).toMatchObject({ name: '赶工' });
  expect((await manager.request('/api/calendar/2026-10-01', { method: 'DELETE' })).status).toBe(204);
  expect((await manager.request('/api/calendar/2026-10-01', { method: 'DELETE' })).status).toBe(404);
  expect((await manager.request('/api/calendar/2026-02-30', { ...put, body })).status).toBe(400);
  expect((await preview(csv)).added.map(({ day }) => day)).toEqual(['2026-10-01']);
});

test('200: a file saved by Excel in Chinese (GBK) is read', async () => {
  expect(await preview(GBK)).toMatchObject({
    notes: ['文字按 GBK 读取。'],
    added: [{ day: '2027-02-06', kind: 'holiday', name: null }],
  });
  expect((await post('import', GBK)).status).toBe(200);
  expect(await daysOf(2027)).toHaveLength(1);
});

test('200: a workbook is read like any other table', async () => {
  const rows = [
    ['2028 年放假安排'],
    ['日期', '类别', '名称'],
    ['2028/1/3', '放假', '元旦'],
    ['2028-01-08', '补班', null],
  ];
  expect(await preview(new Uint8Array(writtenWorkbook([{ name: '日历', rows }])))).toMatchObject({
    ...{ notes: ['表头是第 2 行，上面的没有读。'], rows: 2, problems: [] },
    added: [
      { day: '2028-01-03', kind: 'holiday', name: '元旦' },
      { day: '2028-01-08', kind: 'workday', name: null },
    ],
  });
});

test('422: with one bad cell nothing of the file goes in, and every bad cell is named', async () => {
  const bad = '日期,类别,名称\n2028-01-01,放假,元旦\n2028-02-30,放假,\n2028-01-02,半天,\n';
  const { problems } = await preview(bad);
  expect(problems.map(({ row, column, read }) => [row, column, read])).toEqual([
    [3, '日期', '2028-02-30'],
    [4, '类别', '半天'],
  ]);
  const refused = await post('import', bad);
  expect(refused.status).toBe(422);
  expect(((await refused.json()) as { error: { detail: string } }).error.detail).toContain('第 3 行');
  expect(await daysOf(2028)).toEqual([]);
});

test.each([
  ['nothing', '', 400],
  ['no table', '\u0000\u0001', 422],
  ['an XLSX', 'PK\u0003\u0004xxxx', 422],
  ['too much', `日期,类别\n${'2028-01-01,放假\n'.repeat(20_000)}`, 413],
])('refused: %s', async (_, body, status) => {
  expect((await post('import', body)).status).toBe(status);
});

test('403: agents read the calendar and do not change it', async () => {
  expect((await post('import', GBK, agent)).status).toBe(403);
  expect((await post('preview', GBK, agent)).status).toBe(403);
  expect((await agent.request('/api/calendar/2027-02-06', { method: 'DELETE' })).status).toBe(403);
  expect((await agent.request('/api/calendar?year=1')).status).toBe(400);
});
