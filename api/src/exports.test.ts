import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addSmallMonth } from '@tingjian/db/testing/small-month.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { takeExport } from '@tingjian/db/writes/exports/export-progress.ts';
import { finishExport } from '@tingjian/db/writes/exports/finish-export.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExportAnswer, ExportPlanAnswer } from './answers/exports.ts';
import { type Asked, type Door, openDoor } from './testing/open-door.ts';

let door: Door;
const people: Record<string, Asked> = {};

async function ask(who: string, method: string, path: string, body?: unknown) {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const answer = await people[who]!.request(path, init);
  const text = await answer.text();
  const code = answer.status < 400 ? '' : ` ${(JSON.parse(text) as { error: { code: string } }).error.code}`;
  return { said: `${answer.status}${code}`, text, headers: answer.headers };
}
const want = (who: string, body: unknown) => ask(who, 'POST', '/api/exports', body);
const listOf = async (who: string) =>
  JSON.parse((await ask(who, 'GET', '/api/exports')).text) as ExportAnswer[];

/** As the worker leaves a file. */
async function make(exportId: string, content: string): Promise<void> {
  const { writing } = door.fresh;
  await takeExport(writing, exportId);
  const fileKey = `ab/${exportId.replaceAll('-', '').padEnd(64, '0')}`;
  const path = join(door.folder, exportId);
  await writeFile(path, content);
  await door.store.put(path, fileKey);
  await finishExport(writing, { exportId, fileKey, bytes: content.length, rows: 3 });
}

beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9100', name: '孙芳', role: 'manager' });
  await addPerson(door.fresh.writing, { number: '9001', name: '王敏', role: 'inspector' });
  await addSmallMonth(door.fresh.db);
  for (const number of ['8301', '8302', '9001', '9100']) people[number] = await door.as(number);
}, 120_000);
afterAll(() => door.close());

const DETAILS = { kind: 'qa-details', format: 'csv', from: '2026-10-01', to: '2026-10-31' };

test('201: a file is asked for; 403 and 422 for what one may not have and what cannot be made', async () => {
  expect((await want('8301', DETAILS)).said).toBe('201');
  expect((await want('9001', { kind: 'kpi-month', format: 'xlsx', month: '2026-10' })).said).toBe(
    '403 not-allowed',
  );
  expect((await want('9100', { kind: 'kpi-month', format: 'zip', month: '2026-10' })).said).toBe(
    '422 bad-export',
  );
  expect((await want('9100', { kind: 'kpi-month', format: 'xlsx' })).said).toBe('422 bad-export');
  expect((await want('9100', { ...DETAILS, to: '2026-09-30' })).said).toBe('422 bad-export');
  expect((await want('9100', { ...DETAILS, to: '2027-10-02' })).said).toBe('422 bad-export');
  expect((await want('9100', { ...DETAILS, kind: 'x' })).said).toBe('400 bad-request');
  expect(await listOf('8301')).toMatchObject([{ state: 'waiting', madeBy: '坐席8301', format: 'csv' }]);
  expect(await listOf('8302')).toEqual([]);
  expect((await listOf('9100')).map(({ madeBy }) => madeBy)).toEqual(['坐席8301']);
});

test('downloaded by who asked and by who reaches all, noted each time; 409 before it is made; then deleted', async () => {
  const [wanted] = await listOf('8301');
  const at = `/api/exports/${wanted!.id}`;
  expect((await ask('8301', 'GET', `${at}/file`)).said).toBe('409 export-not-ready');
  await make(wanted!.id, '通话,工号');
  const file = await ask('8301', 'GET', `${at}/file`);
  expect([file.said, file.text]).toEqual(['200', '通话,工号']);
  expect(decodeURIComponent(file.headers.get('content-disposition')!)).toContain(
    '2026-10-01至2026-10-31 质检明细.csv',
  );
  expect((await ask('8302', 'GET', `${at}/file`)).said).toBe('403 not-allowed');
  expect((await ask('8302', 'DELETE', at)).said).toBe('403 not-allowed');
  expect((await ask('9100', 'GET', `${at}/file`)).said).toBe('200');
  const trail = JSON.parse((await ask('9100', 'GET', '/api/audit?action=download-export')).text) as {
    rows: { actor: string }[];
  };
  expect(trail.rows.map(({ actor }) => actor).sort()).toEqual(['8301', '9100']);
  expect((await ask('8301', 'DELETE', at)).said).toBe('204');
  expect((await ask('8301', 'GET', `${at}/file`)).said).toBe('404 export-not-found');
  expect(await door.leftovers()).toEqual([]);
});

test('cancelled once; deleted only when nobody makes it; no more than five at a time', async () => {
  const id = (JSON.parse((await want('9100', DETAILS)).text) as { id: string }).id;
  expect((await ask('9100', 'DELETE', `/api/exports/${id}`)).said).toBe('409 export-running');
  expect((await ask('9100', 'POST', `/api/exports/${id}/cancel`)).said).toBe('204');
  expect((await ask('9100', 'POST', `/api/exports/${id}/cancel`)).said).toBe('409 export-over');
  expect((await ask('9100', 'POST', '/api/exports/x/cancel')).said).toBe('404 export-not-found');
  for (let at = 0; at < 5; at += 1) expect((await want('9100', DETAILS)).said).toBe('201');
  expect((await want('9100', DETAILS)).said).toBe('409 too-many-exports');
  expect((await want('8302', DETAILS)).said).toBe('201');
});

test('a file that holds everybody is refused to who reaches only their own by now', async () => {
  const [held] = (await listOf('9100')).filter(({ state }) => state === 'waiting');
  await make(held!.id, 'everybody');
  await door.fresh.client`update people set role = 'agent' where number = '9100'`;
  door.who.forget('9100');
  expect((await ask('9100', 'GET', `/api/exports/${held!.id}/file`)).said).toBe('403 not-allowed');
  await door.fresh.client`update people set role = 'manager' where number = '9100'`;
  door.who.forget('9100');
});

test('the plan: 204 for managers, 403 for others, 422 for what is not made by the month', async () => {
  const plan: ExportPlanAnswer = {
    isOn: true,
    day: 2,
    hour: 7,
    files: [{ kind: 'kpi-month', format: 'xlsx' }],
  };
  expect((await ask('9100', 'PUT', '/api/export-plan', plan)).said).toBe('204');
  expect(JSON.parse((await ask('9100', 'GET', '/api/export-plan')).text)).toEqual(plan);
  expect((await ask('8301', 'PUT', '/api/export-plan', plan)).said).toBe('403 not-allowed');
  expect((await ask('9100', 'PUT', '/api/export-plan', { ...plan, day: 31 })).said).toBe('400 bad-request');
  const byDays = { ...plan, files: [{ kind: 'appeals', format: 'csv' }] };
  expect((await ask('9100', 'PUT', '/api/export-plan', byDays)).said).toBe('422 bad-export');
});
