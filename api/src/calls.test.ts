import { readFile } from 'node:fs/promises';
import { score } from '@tingjian/db/testing/sample-call.ts';
import { failCall } from '@tingjian/db/writes/fail-call.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallAnswer, CallsAnswer, SubmittedAnswer } from './answers/calls.ts';
import { type Door, METADATA, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const get = async (path: string, headers: Record<string, string> = {}) => door.app.request(path, { headers });
const submitted = async (bytes: Uint8Array | string = sampleWav(), more = {}) =>
  (await (await submit(door, bytes, more)).json()) as SubmittedAnswer;

test('201: a recording comes in, and its bytes come out again', async () => {
  const bytes = sampleWav();
  const answer = await submit(door, bytes);
  expect(answer.status).toBe(201);
  const { id, label, state } = (await answer.json()) as SubmittedAnswer;
  expect([label.slice(0, 11), state]).toEqual(['C-20261031-', 'received']);
  const back = await get(`/api/calls/${id}/recording`);
  expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true);
});

test('201: the ticket of a call-back and the queue are kept with the call', async () => {
  const metadata = { ...METADATA, ticket: ' GD1023 ', queue: '理赔专线' };
  const { id } = await submitted(sampleWav(), { metadata });
  expect(await (await get(`/api/calls/${id}`)).json()).toMatchObject({ ticket: 'GD1023', queue: '理赔专线' });
});

test('409: the same recording again names the first call', async () => {
  const bytes = sampleWav();
  const first = await submitted(bytes);
  const answer = await submit(door, bytes, { metadata: { ...METADATA, externalId: 'other' } });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ error: { code: 'already-here', callId: first.id } });
  expect((await get(`/api/calls/${first.id}/recording`)).status).toBe(200);
});

test('201: names with ../, NUL, marks that turn the text and emoji are only ever shown, cleaned', async () => {
  for (const [name, shown] of [
    ['../../etc/passwd.wav', 'passwd.wav'],
    ['录音\u202egpj.wav', '录音gpj.wav'],
    ['😀 通话.wav', '😀 通话.wav'],
    ['..', '未命名'],
  ]) {
    const { id } = await submitted(sampleWav(), { fileName: name });
    expect(((await (await get(`/api/calls/${id}`)).json()) as CallAnswer).fileName).toBe(shown);
  }
});

test('206: a stretch of the sound is exactly the stretch of the whole', async () => {
  const { id } = await submitted();
  const whole = Buffer.from(await (await get(`/api/calls/${id}/sound.wav`)).arrayBuffer());
  expect(whole.length).toBe(44 + 4000 * 2);
  for (const [start, end] of [
    [0, 10],
    [40, 60],
    [43, 43],
    [45, 1001],
    [46, 46],
    [44, 8043],
  ] as const) {
    const answer = await get(`/api/calls/${id}/sound.wav`, { range: `bytes=${start}-${end}` });
    expect(answer.status).toBe(206);
    expect(Buffer.from(await answer.arrayBuffer()).equals(whole.subarray(start, end + 1))).toBe(true);
  }
  expect((await get(`/api/calls/${id}/sound.wav`, { range: 'bytes=-5' })).headers.get('content-range')).toBe(
    'bytes 8039-8043/8044',
  );
});

test('416: a stretch beyond the end', async () => {
  const { id } = await submitted();
  expect((await get(`/api/calls/${id}/recording`, { range: 'bytes=99999-' })).status).toBe(416);
});

test('200: an imported transcript is scored and can be read with its items', async () => {
  const path = new URL('../../fixtures/calls/accident-report-clean/transcript.json', import.meta.url);
  const { id, state } = await submitted(await readFile(path), { fileName: 't.json' });
  expect(state).toBe('judging');
  await score(door.fresh.writing, id);
  const call = (await (await get(`/api/calls/${id}`)).json()) as CallAnswer;
  expect(call.state).toBe('scored');
  expect(call.scorecard?.categories.length).toBe(4);
  expect(call.items.find((item) => item.code === 'P05')?.points).toBe(2);
  expect(call.hashes.transcript).toMatch(/^[0-9a-f]{64}$/);
  const list = (await (
    await get('/api/calls?state=scored&from=2026-10-31&to=2026-10-31')
  ).json()) as CallsAnswer;
  expect(list.rows.map((row) => row.id)).toContain(id);
});

test('202: a failed call is tried again; 409: one that has not failed is not', async () => {
  const { id } = await submitted();
  const retry = () => door.app.request(`/api/calls/${id}/retry`, { method: 'POST' });
  expect((await retry()).status).toBe(409);
  await failCall(door.fresh.writing, { callId: id, problem: '试试。' });
  expect((await retry()).status).toBe(202);
});

test('404: calls that do not exist, whatever is asked of them', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '..%2f..%2fetc', '%00']) {
    for (const path of ['', '/recording', '/sound.wav', '/peaks']) {
      expect((await get(`/api/calls/${id}${path}`)).status).toBe(404);
    }
  }
});

test('400: filters that make no sense', async () => {
  for (const query of ['state=x', 'page=0', 'pageSize=1000', 'from=yesterday', 'item=P1', 'q=%00']) {
    expect((await get(`/api/calls?${query}`)).status).toBe(400);
  }
});

test('201, 409, 400: agents are added once and with a proper number', async () => {
  const add = (body: unknown) =>
    door.app.request('/api/agents', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  expect((await add({ number: '8100', name: '新人' })).status).toBe(201);
  expect((await add({ number: '8100', name: '别人' })).status).toBe(409);
  expect((await add({ number: '81 00', name: '新人' })).status).toBe(400);
  expect((await add({ number: '8101', name: ' ' })).status).toBe(400);
});

test('403: pages and names from elsewhere get nothing', async () => {
  expect((await get('/api/calls', { host: 'evil.example' })).status).toBe(403);
  const post = (headers: Record<string, string>) =>
    door.app.request('/api/agents', { method: 'POST', headers });
  expect((await post({ origin: 'http://evil.example', host: 'localhost' })).status).toBe(403);
  expect((await post({ 'sec-fetch-site': 'cross-site', host: 'localhost' })).status).toBe(403);
});

test('200: system, items, OpenAPI and the documentation answer', async () => {
  expect(await (await get('/api/system')).json()).toMatchObject({
    version: 'test',
    model: { state: 'missing' },
  });
  expect(((await (await get('/api/items')).json()) as unknown[]).length).toBeGreaterThan(30);
  const api = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
  expect(Object.keys(api.paths)).toEqual(
    expect.arrayContaining(['/api/calls', '/api/calls/{id}', '/api/system']),
  );
  expect((await get('/api/docs')).status).toBe(200);
  expect((await get('/api/nothing')).status).toBe(404);
});

test('200: an open page hears of a new call', async () => {
  const answer = await get('/api/events');
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const { id } = await submitted();
  let heard = '';
  while (!heard.includes(id)) heard += (await reader.read()).value ?? '';
  expect(heard).toContain('event: call');
  await reader.cancel();
});
