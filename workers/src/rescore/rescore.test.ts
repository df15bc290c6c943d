import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf } from '@tingjian/core/hash.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { currentHashes, currentSchedule } from '@tingjian/db/reads/current-rules.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { TEST_SECRET } from '@tingjian/db/testing/memory-trail.ts';
import { sampleCall, sampleTranscript, score } from '@tingjian/db/testing/sample-call.ts';
import { waitingReview } from '@tingjian/db/testing/sample-review.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { publishSchedule } from '@tingjian/db/writes/publish-schedule.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../verify/verify.ts';
import { rescore } from './rescore.ts';

const COUNT = 450;
const secretPlace = { dataFolder: mkdtempSync(join(tmpdir(), 'tingjian-secret-')), secret: TEST_SECRET };
let fresh: FreshDatabase;
let defaults: { schedule: string };

beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  await publishDefaults(fresh.writing);
  defaults = (await currentHashes(fresh.db))!;
  for (let at = 0; at < COUNT; at += 1) {
    const transcript = writtenTranscript(sampleTranscript(at % 2 ? `您好，第${at}位` : `喂，第${at}个`));
    await submitTranscript(fresh.writing, sampleCall(), transcript);
  }
});
afterAll(() => fresh.drop());

const run = (threads = 2) => rescore({ databaseUrl: fresh.url, secretPlace, threads, onProgress: () => {} });
async function counted(): Promise<Record<string, number>> {
  const [row] = await fresh.client`
    select (select count(*)::int from scorecards) as scorecards,
      (select count(*)::int from calls where state = 'scored') as scored,
      (select count(distinct scorecard_id)::int from calls) as linked,
      (select coalesce(sum((after->>'saved')::int), 0)::int from audit where action = 'rescore-calls') as noted`;
  return row as Record<string, number>;
}

/** Two points more for a missing part of the opening. */
async function publishStricter(): Promise<void> {
  const { text } = (await currentSchedule(fresh.db))!;
  const stricter = text.replace(/points: 2\b/, 'points: 4');
  const read = readSchedule(stricter);
  await publishSchedule(fresh.writing, { hash: hashOf(read), version: 'stricter', text: stricter });
}

test('killed outright and started again, every call is scored once', async () => {
  const file = new URL('../rescore.ts', import.meta.url).pathname;
  const place = { TINGJIAN_DATA: secretPlace.dataFolder, TINGJIAN_SECRET: TEST_SECRET };
  const env = { ...process.env, DATABASE_URL: fresh.url, ...place };
  const child = spawn(process.execPath, [file, '--threads', '1'], { env, stdio: 'ignore' });
  const exited = once(child, 'exit');
  while (child.exitCode === null && (await counted()).scored === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await exited;
  const { scored } = await counted();
  const { total, saved, problems } = await run();
  expect([scored! + total, saved, problems]).toEqual([COUNT, total, []]);
  expect(await counted()).toEqual({ scorecards: COUNT, scored: COUNT, linked: COUNT, noted: COUNT });
});

test('what is up to date is left alone', async () => {
  expect(await run()).toMatchObject({ total: 0, saved: 0 });
});

test('other rules that count now are used, and the scorecards from before stay', async () => {
  await publishStricter();
  expect(await run(1)).toMatchObject({ total: COUNT, saved: COUNT, kept: 0 });
  expect(await counted()).toMatchObject({ scorecards: 2 * COUNT, scored: COUNT, linked: COUNT });
});

test('rules that count once more bring their scorecards back', async () => {
  const { text, version } = (
    await fresh.client`select * from schedules where hash = ${defaults.schedule}`
  )[0]!;
  await publishSchedule(fresh.writing, { hash: defaults.schedule, version, text });
  expect(await run()).toMatchObject({ total: 0, saved: 0, kept: COUNT });
  expect(await counted()).toMatchObject({ scorecards: 2 * COUNT, linked: COUNT });
});

test('a scorecard made in passing is the same as one made for its call alone', async () => {
  const [row] = await fresh.client`select id, scorecard_id from calls limit 1`;
  const made = async () =>
    (
      await fresh.client`select findings::text, derived, highest, lowest, missed, open, facts, judge_version
        from scorecards where call_id = ${row!.id} and schedule_hash = ${defaults.schedule}`
    )[0];
  const inPassing = await made();
  await fresh.client`update calls set scorecard_id = null, state = 'judging' where id = ${row!.id}`;
  await fresh.client`delete from scorecards where call_id = ${row!.id} and schedule_hash = ${defaults.schedule}`;
  await score(fresh.writing, row!.id);
  expect(await made()).toEqual(inPassing);
  expect(inPassing!.judge_version).toBe(JUDGE_VERSION);
});

test('verified afterwards, nothing differs', async () => {
  const result = await verify({
    ...{ databaseUrl: fresh.url, secretPlace, threads: 2, onProgress: () => {} },
    onDifference: ({ sentence }) => expect(sentence).toBe(''),
  });
  expect(result).toMatchObject({ scorecards: 2 * COUNT, recomputed: 2 * COUNT, differences: 0 });
});

test('a fatal item that turns up anew sends its call to the risk queue, and no other call', async () => {
  const words = sampleTranscript('那你就是活该被骗');
  const ids: string[] = [];
  for (const at of [0, 1, 2]) {
    const transcript = { ...words, durationMs: words.durationMs + at };
    ids.push((await submitTranscript(fresh.writing, sampleCall(), writtenTranscript(transcript))).id);
  }
  await run();
  await fresh.client`update scorecards set judge_version = 0 where call_id = any(${ids}::uuid[])`;
  // The first had it open before, the second was heard by somebody already.
  await fresh.client`update scorecards set open = '{}' where call_id = any(${ids.slice(1)}::uuid[])`;
  await waitingReview(fresh.writing, ids[1]!, { state: 'recalled' });
  await run();
  const queued = await fresh.client`select call_id, reasons, priority from reviews where queue = 'risk'`;
  expect(queued).toEqual([{ call_id: ids[2], reasons: ['fatal'], priority: 100 }]);
  await fresh.client`delete from scorecards where judge_version = 0`;
});

test('two at the same time are one too many', async () => {
  await fresh.client`update scorecards set judge_version = 0`;
  const both = await Promise.allSettled([run(1), run(1)]);
  const refused = both.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(String((refused[0] as PromiseRejectedResult).reason.message)).toContain('另一次重新评分正在运行');
});
