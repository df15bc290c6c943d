import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { beginDemo } from '@tingjian/db/writes/demo/begin-demo.ts';
import { noteDemoProgress } from '@tingjian/db/writes/demo/note-demo-progress.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoAnswer, SetupAnswer } from './answers/setup.ts';
import { type Asked, type Door, openDoor, submit } from './testing/open-door.ts';

let door: Door;
let admin: Asked;
beforeAll(async () => {
  door = await openDoor();
  await addPerson(door.fresh.writing, { number: 'admin', name: '管理员', role: 'administrator' });
  admin = await door.as('admin');
});
afterAll(() => door.close());

const read = async <T>(path: string) => (await (await admin.request(path)).json()) as T;
const steps = async () => {
  const { steps } = await read<SetupAnswer>('/api/setup');
  return Object.fromEntries(steps.map(({ id, state, count }) => [id, [state, count]]));
};
const sent = (method: string, body?: object) => ({
  ...{ method, headers: { 'content-type': 'application/json' } },
  ...(body && { body: JSON.stringify(body) }),
});

test('200: the first steps are told from what is there, and a centre’s own names count from then on', async () => {
  expect(await steps()).toEqual({
    ...{ organisation: ['open', 0], people: ['open', 1], calls: ['open', 0] },
    ...{ sampling: ['default', 0], scheme: ['default', 0] },
  });
  const settings = { organisation: ['远山保险'], surveyFollows: true, systemPlaysAgentNumber: false };
  expect((await admin.request('/api/setup/phrases', sent('PUT', settings))).status).toBe(204);
  expect((await door.app.request('/api/setup/phrases', sent('PUT', settings))).status).toBe(403);
  expect(
    (await admin.request('/api/setup/phrases', sent('PUT', { ...settings, organisation: [] }))).status,
  ).toBe(400);
  expect((await read<SetupAnswer>('/api/setup')).settings).toEqual(settings);
  await admin.request('/api/teams', sent('POST', { name: '早班' }));
  expect(
    (await submit(door, '{"utterances":[{"speaker":"agent","startMs":0,"endMs":900,"text":"您好"}]}')).status,
  ).toBe(201);
  expect(await steps()).toMatchObject({ organisation: ['done', 1], people: ['done', 1], calls: ['done', 1] });
});

test('409 where there is no demo; 403 for who does not run the system; while one is put in its progress is told', async () => {
  expect((await admin.request('/api/demo/end', sent('POST'))).status).toBe(409);
  expect(await read<DemoAnswer>('/api/demo')).toEqual({ state: 'none', share: 0, doing: '' });
  await door.fresh.client`update calls set is_demo = true`;
  await door.fresh.client`insert into settings (key, value) values ('demo', '{"state":"loading"}')`;
  expect(await beginDemo(door.fresh.writing)).toBe(true);
  await noteDemoProgress(door.fresh.writing, { share: 0.4, doing: '2026-09 通话' });
  expect(await read<DemoAnswer>('/api/demo')).toEqual({
    state: 'loading',
    share: 0.4,
    doing: '2026-09 通话',
  });
  expect((await door.app.request('/api/demo/end', sent('POST'))).status).toBe(403);
  const ended = await admin.request('/api/demo/end', sent('POST'));
  expect([ended.status, await ended.json()]).toEqual([200, { calls: 1, people: 0 }]);
  expect(await read<DemoAnswer>('/api/demo')).toMatchObject({ state: 'ended' });
  expect(await noteDemoProgress(door.fresh.writing, { share: 0.5 })).toBe(false);
});
