import { readFile } from 'node:fs/promises';
import { MARK_SETTINGS } from '@tingjian/core/marks/mark-settings.ts';
import { marksOf } from '@tingjian/core/marks/marks-of.ts';
import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readTranscript } from '@tingjian/core/transcript/read-transcript.ts';
import { currentRuleSet } from '@tingjian/db/reads/current-rules.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  CallAnswer,
  ExplainedItemAnswer,
  ListedItemAnswer,
  RefusalAnswer,
  SubmittedAnswer,
} from './answers/calls.ts';
import { type Door, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const get = async <T>(path: string) => {
  const answer = await door.app.request(path);
  return { status: answer.status, body: (await answer.json()) as T };
};
const submitted = async (bytes: Uint8Array | string, fileName: string) =>
  (await (await submit(door, bytes, { fileName })).json()) as SubmittedAnswer;

const byCode = (items: { code: string }[]) => (a: string, b: string) =>
  items.findIndex(({ code }) => code === a) - items.findIndex(({ code }) => code === b);

test('200: every item says in one sentence what it asks for, and how it is judged', async () => {
  const { status, body } = await get<ListedItemAnswer[]>('/api/items');
  expect(status).toBe(200);
  for (const item of body) {
    expect(item.asks, item.code).toMatch(/。$/);
    expect(item.detection, item.code).toMatch(/[TVDH]/);
  }
  expect(body.find(({ code }) => code === 'P02')?.countedIn).toBe('P01');
  const inForce = await currentRuleSet(door.fresh.db);
  const judged = body.filter(({ isJudgedByMachine }) => isJudgedByMachine).map(({ code }) => code);
  expect(judged).toEqual(Object.keys(readRuleSet(inForce!.text).rules).sort(byCode(body)));
});

test('200: each listed item opens with an example kept, an example missed and its cost', async () => {
  const { body: listed } = await get<ListedItemAnswer[]>('/api/items');
  for (const { asks, initials, ...item } of listed) {
    expect(initials).toMatch(/^[a-z0-9]+$/);
    const { status, body } = await get<ExplainedItemAnswer>(`/api/items/${item.code}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...item, guide: { asks } });
    expect(body.guide?.kept.some(({ speaker }) => speaker === 'agent')).toBe(true);
    expect(body.guide?.missed).not.toEqual([]);
  }
});

test('404: an item nobody has, whatever its name', async () => {
  for (const code of ['P99', 'p05', '%00', '..%2fcalls', '__proto__', '话术']) {
    const { status, body } = await get<RefusalAnswer>(`/api/items/${code}`);
    expect([code, status, body.error.code]).toEqual([code, 404, 'item-not-found']);
  }
});

test('200: a call comes with the marks of its time line, one without words with none', async () => {
  const path = new URL('../../fixtures/calls/claim-progress-silent-wait/transcript.json', import.meta.url);
  const text = await readFile(path, 'utf8');
  const { id } = await submitted(text, 't.json');
  const { body } = await get<CallAnswer>(`/api/calls/${id}`);
  const { transcript } = await readTranscript(text);
  expect(body.marks).toEqual(marksOf(transcript, MARK_SETTINGS));
  expect(body.marks.length).toBeGreaterThan(0);
  const sound = await submitted(sampleWav(), 'a.wav');
  expect((await get<CallAnswer>(`/api/calls/${sound.id}`)).body.marks).toEqual([]);
});

test('200: the documentation describes both', async () => {
  const { body } = await get<{ paths: Record<string, unknown>; components: { schemas: object } }>(
    '/api/openapi.json',
  );
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/items', '/api/items/{code}']));
  expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining(['ExplainedItem', 'Mark']));
});
