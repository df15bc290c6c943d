import { turnsWhile } from '@tingjian/db/testing/turns-while.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallAnswer, RefusalAnswer, SubmittedAnswer } from './answers/calls.ts';
import { type Door, openDoor, submit } from './testing/open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ limitBytes: 20 * 2 ** 20 });
});
afterAll(() => door.close());

type Line = { speaker: 'agent' | 'customer'; startMs: number; endMs: number; text: string };
const line = (at: number, text: string): Line => ({
  speaker: at % 2 ? 'customer' : 'agent',
  startMs: at * 200,
  endMs: at * 200 + 150,
  text,
});
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at, `第${at}句，您好。`));
const many = lines(50_000);

async function handIn(utterances: unknown, more: object = {}): Promise<Response> {
  return submit(door, JSON.stringify({ utterances, ...more }), { fileName: 'a.json' });
}
async function callOf(answer: Response): Promise<CallAnswer> {
  const { id } = (await answer.json()) as SubmittedAnswer;
  return (await (await door.app.request(`/api/calls/${id}`)).json()) as CallAnswer;
}

test('201: 50,000 utterances are read in a thread, and come back whole', async () => {
  const { result: answer, turns } = await turnsWhile(handIn(many));
  expect(answer.status).toBe(201);
  expect(turns).toBeGreaterThan(500);
  const { transcript, marks } = await callOf(answer);
  expect(transcript?.utterances).toEqual(many);
  expect(Array.isArray(marks)).toBe(true);
});

const accepted: [title: string, utterances: Line[], kept: (utterances: Line[]) => Line[]][] = [
  ['one utterance of 100,000 characters', [line(0, '请'.repeat(100_000))], (given) => given],
  ['utterances that overlap', [{ ...line(0, '您好'), endMs: 60_000 }, line(1, '喂')], (given) => given],
  ['utterances out of order', lines(40).reverse(), (given) => given.toReversed()],
  ['lone surrogates', [line(0, '您\ud800好')], ([only]) => [{ ...only!, text: '您\ufffd好' }]],
  ['zero-width text', [line(0, '您\u200b好'), line(1, '\u200b\u200d')], ([first]) => [first!]],
];
for (const [title, given, kept] of accepted) {
  test(`201: a transcript with ${title}`, async () => {
    const answer = await handIn(given);
    expect(answer.status).toBe(201);
    expect((await callOf(answer)).transcript?.utterances).toEqual(kept(given));
  });
}

const refused: [title: string, utterances: unknown, more?: object][] = [
  ['more utterances than any call has', lines(50_001)],
  ['a million things that are no utterances', Array(1_000_000).fill(1)],
  ['an utterance of 100,001 characters', [line(0, '请'.repeat(100_001))]],
  ['a negative time', [{ ...line(0, '您好'), startMs: -1 }]],
  ['an end before the start', [{ ...line(5, '您好'), endMs: 0 }]],
  ['a time that is a word', [{ ...line(0, '您好'), startMs: '0' }]],
  ['a time of a year', [{ ...line(0, '您好'), endMs: 365 * 86_400_000 }]],
  ['a hold with a negative time', lines(2), { holds: [{ startMs: -5, endMs: 9 }] }],
];
for (const [title, utterances, more] of refused) {
  test(`422: ${title} is refused with a code and a Chinese sentence`, async () => {
    const answer = await handIn(utterances, more);
    const { error } = (await answer.json()) as RefusalAnswer;
    expect([answer.status, error.code]).toEqual([422, 'bad-transcript']);
    expect(error.message).toMatch(/（.*[\u4e00-\u9fff]{4}/);
  });
}

test('422: a file that would take for ever is given up', async () => {
  const brackets = await submit(door, `{"utterances":${'['.repeat(5_000_000)}`, { fileName: 'a.json' });
  expect(brackets.status).toBe(422);
  const cues = `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v '.repeat(1_000_000)}\n`;
  expect((await submit(door, cues, { fileName: 'a.vtt' })).status).toBe(422);
});
