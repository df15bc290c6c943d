import { randomBytes } from 'node:crypto';
import { callsList } from '@tingjian/db/reads/calls-list.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Door, METADATA, openDoor, submit } from './testing/open-door.ts';
import { sampleWav } from './testing/sample-wav.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

// Whatever was refused: no row, no bytes.
afterEach(async () => {
  expect((await callsList(door.fresh.db, { page: 1, pageSize: 1 }, EVERYTHING, NO_JUDGE)).total).toBe(0);
  expect(await door.leftovers()).toEqual([]);
});

const ok = () => sampleWav();
const utf16 = Buffer.from('\ufeff{"utterances":[]}', 'utf16le');
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(500)]);
const half = sampleWav().subarray(0, 30);
const day = 'P1D';

const table: [
  status: number,
  code: string,
  title: string,
  bytes: () => Uint8Array | string,
  metadata?: unknown,
][] = [
  [400, 'empty-file', 'an empty file', () => ''],
  [415, 'not-a-recording', 'random bytes called .wav', () => randomBytes(5000)],
  [415, 'not-a-recording', 'a ZIP called .wav', () => zip],
  [
    415,
    'not-a-recording',
    'an HLS playlist called .wav',
    () => '#EXTM3U\n#EXTINF:10,\nhttp://example.com/a.ts\n',
  ],
  [415, 'not-a-recording', 'a page called .wav', () => '<!doctype html><script>alert(1)</script>'],
  [415, 'not-a-recording', 'UTF-16 text', () => utf16],
  [422, 'broken-recording', 'a WAV cut off in its header', () => half],
  [422, 'broken-recording', 'a WAV without sound', () => sampleWav({}, 0)],
  [422, 'broken-recording', 'a header that contradicts itself', () => sampleWav({ tag: 1, sampleBytes: 7 })],
  [422, 'unsupported-sound', 'no channels', () => sampleWav({ channels: 0 })],
  [422, 'unsupported-sound', 'nine channels', () => sampleWav({ channels: 9 })],
  [422, 'unsupported-sound', '1 Hz', () => sampleWav({ sampleRate: 1 })],
  [422, 'unsupported-sound', '768 kHz', () => sampleWav({ sampleRate: 768_000 })],
  [413, 'too-large', 'more bytes than the limit', () => sampleWav({}, 2 * 2 ** 20 + 1)],
  [422, 'bad-transcript', 'JSON that is no transcript', () => '{"a":1}'],
  [422, 'bad-transcript', 'JSON cut off', () => '{"utterances":[{"spea'],
  [422, 'bad-transcript', 'NUL in a transcript', () => nulTranscript()],
  [422, 'bad-metadata', 'metadata that is not JSON', ok, '{"agentNumber":'],
  [422, 'bad-metadata', 'metadata that is a list', ok, []],
  [422, 'bad-metadata', 'metadata without an agent', ok, { direction: 'inbound' }],
  [422, 'bad-metadata', 'a direction nobody knows', ok, { ...METADATA, direction: 'sideways' }],
  [422, 'bad-metadata', 'a date that is no date', ok, { ...METADATA, startedAt: '2026-02-31 10:00' }],
  [422, 'bad-metadata', 'a duration for a date', ok, { ...METADATA, startedAt: day }],
  [
    422,
    'date-in-future',
    'a date in the future',
    ok,
    { ...METADATA, startedAt: '2026-10-31T10:06:00+08:00' },
  ],
  [422, 'unknown-agent', 'an agent nobody knows', ok, { ...METADATA, agentNumber: '9999' }],
  [422, 'bad-metadata', 'a ticket of 61 characters', ok, { ...METADATA, ticket: '单'.repeat(61) }],
  [422, 'bad-metadata', 'an external id with NUL', ok, { ...METADATA, externalId: 'a\0b' }],
];

for (const [status, code, title, bytes, metadata] of table) {
  test(`${status}: ${title} is refused with a code and a Chinese sentence`, async () => {
    const answer = await submit(door, bytes(), metadata === undefined ? {} : { metadata });
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    expect([answer.status, error.code]).toEqual([status, code]);
    expect(error.message).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(error.message).not.toMatch(/\bat .*\.ts/);
  });
}

function nulTranscript(): string {
  return JSON.stringify({ utterances: [{ speaker: 'agent', startMs: 0, endMs: 900, text: '您\0好' }] });
}

test('400: a form without a recording', async () => {
  const form = new FormData();
  form.append('metadata', JSON.stringify(METADATA));
  const answer = await door.app.request('/api/calls', { method: 'POST', body: form });
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
    400,
    'missing-recording',
  ]);
});

test('400: something that is no form', async () => {
  for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=']) {
    const answer = await door.app.request('/api/calls', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(400);
  }
});

test('400: a form that ends half-way', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const start = '--b\r\ncontent-disposition: form-data; name="recording"; filename="a.wav"\r\n\r\n';
  const body = Buffer.concat([Buffer.from(start), sampleWav()]);
  const answer = await door.app.request('/api/calls', { method: 'POST', body, headers });
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
    400,
    'upload-cut-off',
  ]);
});
