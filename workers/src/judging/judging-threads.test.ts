import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { callDetails } from '@tingjian/db/reads/call-details.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { sampleCall, sampleTranscript } from '@tingjian/db/testing/sample-call.ts';
import { turnsWhile } from '@tingjian/db/testing/turns-while.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JudgingThreads, judgingThreads } from './judging-threads.ts';

const secretPlace = { dataFolder: mkdtempSync(join(tmpdir(), 'tingjian-secret-')) };
let fresh: FreshDatabase;
let judging: JudgingThreads;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
  judging = judgingThreads({ databaseUrl: fresh.url, actor: 'test', secretPlace }, { threads: 1 });
});
afterAll(async () => {
  await judging.stop();
  await fresh.drop();
});

type Line = Transcript['utterances'][number];
const line = (at: number, text: string): Line => ({
  speaker: at % 2 ? 'customer' : 'agent',
  startMs: at * 250,
  endMs: at * 250 + 200,
  text,
});
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    line(at, at % 7 ? `第${at}句，我查一下。` : '请稍等，感谢您的耐心等待'),
  );

async function submitted(utterances: Line[]): Promise<string> {
  const durationMs = utterances.reduce((latest, { endMs }) => Math.max(latest, endMs), 0);
  const transcript = writtenTranscript({ ...sampleTranscript(), durationMs, utterances });
  return (await submitTranscript(fresh.writing, sampleCall(), transcript)).id;
}

const strange: [title: string, utterances: Line[]][] = [
  ['50,000 utterances', lines(50_000)],
  ['one utterance of 100,000 characters', [line(0, '请您稍等我查一下'.repeat(12_500))]],
  ['utterances that all overlap', lines(400).map((each) => ({ ...each, startMs: 0, endMs: 60_000 }))],
  ['utterances without length', lines(50).map((each) => ({ ...each, endMs: each.startMs }))],
  ['zero-width and strange characters', [line(0, '您\u200b好\u200d，\u202e安\ufffd程𠮷🙂保险\u0301')]],
  ['nothing at all', []],
];
for (const [title, utterances] of strange) {
  test(`a call with ${title} is scored in a thread, and the worker goes on meanwhile`, async () => {
    const id = await submitted(utterances);
    const { turns } = await turnsWhile(judging.score(id));
    expect(turns).toBeGreaterThan(100);
    const details = await callDetails(fresh.db, id, NO_JUDGE);
    expect(details?.state).toBe('scored');
    expect(details?.scorecard?.findings.length).toBeGreaterThan(5);
  });
}

test('a call that would take for ever is given up with a sentence, and the next one is scored', async () => {
  const impatient = judgingThreads(
    { databaseUrl: fresh.url, actor: 'test', secretPlace },
    { threads: 1, longestMs: 1 },
  );
  await expect(impatient.score(await submitted(lines(20)))).rejects.toMatchObject({
    code: 'too-long-to-judge',
  });
  await impatient.stop();
  const id = await submitted(lines(20));
  await judging.score(id);
  expect((await callDetails(fresh.db, id, NO_JUDGE))?.state).toBe('scored');
});

test('an error comes out of the thread with its sentence', async () => {
  await fresh.client`update settings set value = '"gone"' where key = 'rule-set'`;
  const id = await submitted(lines(3));
  await expect(judging.score(id)).rejects.toThrow('没有 gone… 这一版规则。');
});
