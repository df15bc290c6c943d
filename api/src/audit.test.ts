import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditAnswer } from './answers/audit.ts';
import type { SubmittedAnswer } from './answers/calls.ts';
import { type Asked, type Door, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;
let manager: Asked;
let call: SubmittedAnswer;

beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: '9001', name: '王立', role: 'manager' });
  await addPerson(door.fresh.writing, { number: '9007', name: '=冯观', role: 'observer' });
  manager = await door.as('9001');
  call = (await (await submit(door, sampleWav())).json()) as SubmittedAnswer;
  await manager.request(`/api/calls/${call.id}/sound-link`, { method: 'POST' });
});
afterAll(() => door.close());

const search = async (query = '', who = manager) =>
  (await (await who.request(`/api/audit${query}`)).json()) as AuditAnswer;

test('200: who listened to which call, when and from where', async () => {
  const { rows, total } = await search('?action=listen');
  expect(total).toBe(1);
  expect(rows).toMatchObject([
    {
      ...{
        actor: '9001',
        actorName: '王立',
        action: 'listen',
        subject: `call:${call.id}`,
        subjectName: call.label,
      },
      ...{ at: '2026-10-31T02:00:00.000Z', after: { how: 'link' }, before: null },
    },
  ]);
});

test('200: found by person, by name, by call, by day and by words; the newest first', async () => {
  const all = await search();
  expect(all.rows.map(({ seq }) => seq)).toEqual(all.rows.map((_, at) => all.total - at));
  const total = async (query: string) => (await search(query)).total;
  expect(await total('?person=9001')).toBeGreaterThan(0);
  expect(await total('?person=9001')).toBe(await total(`?person=${encodeURIComponent('王立')}`));
  expect(await total(`?subject=${call.label}`)).toBe(await total(`?subject=call:${call.id}`));
  expect(await total(`?subject=${call.label}`)).toBeGreaterThanOrEqual(2);
  expect(await total('?subject=9007')).toBeGreaterThan(0);
  expect(await total('?from=2026-10-31&to=2026-10-31')).toBe(all.total);
  expect(await total('?from=2026-11-01')).toBe(0);
  expect(await total('?to=2026-10-30')).toBe(0);
  expect(await total(`?text=${encodeURIComponent('冯观')}`)).toBe(1);
  expect(await total('?text=%25')).toBe(0);
  expect((await search('?pageSize=1&page=2')).rows).toHaveLength(1);
});

test('400: filters that make no sense', async () => {
  for (const query of ['from=x', 'page=0', 'pageSize=1000', 'text=%00', `person=${'x'.repeat(300)}`]) {
    expect((await manager.request(`/api/audit?${query}`)).status, query).toBe(400);
  }
});

test('200: taken out as a file that no spreadsheet runs, and that is noted', async () => {
  const observer = await door.as('9007');
  const answer = await observer.request('/api/audit/export?person=9007');
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.trim().split('\r\n');
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(lines[1]).toContain(",9007,'=冯观,");
  expect((await search('?action=export')).rows).toMatchObject([
    { actor: '9007', subject: 'export:audit', after: { filter: { person: '9007' } } },
  ]);
});

test('429: more exports in a minute than anybody reads', async () => {
  const limited = await openDoor({ limitPerMinute: 600 });
  try {
    const statuses = [];
    for (let at = 0; at < 12; at += 1) {
      const answer = await limited.app.request('/api/audit/export');
      await answer.text();
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
  } finally {
    await limited.close();
  }
});

test('403: an agent and an inspector do not read the trail', async () => {
  const li = await door.as('8006');
  for (const path of ['/api/audit', '/api/audit/export']) expect((await li.request(path)).status).toBe(403);
});
