import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callDetails } from '@tingjian/db/reads/call-details.ts';
import { callsList } from '@tingjian/db/reads/calls-list.ts';
import { lostAndDoubled } from '@tingjian/db/reads/lost-and-doubled.ts';
import { NO_JUDGE } from '@tingjian/db/reads/reviews/hidden-from.ts';
import { EVERYTHING } from '@tingjian/db/scope.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { sampleCall, sampleRecording, sampleTranscript } from '@tingjian/db/testing/sample-call.ts';
import { addAgent } from '@tingjian/db/writes/add-agent.ts';
import { submitCall } from '@tingjian/db/writes/submit-call.ts';
import { submitTranscript } from '@tingjian/db/writes/submit-transcript.ts';
import { writtenTranscript } from '@tingjian/db/writes/written-transcript.ts';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkerSettings } from '../env.ts';
import { startWorker } from './start-worker.ts';

let fresh: FreshDatabase;
let workers: Awaited<ReturnType<typeof startWorker>>[];
const log = pino({ level: 'silent' });

/** Two workers on a machine where no model is to be had. */
beforeAll(async () => {
  fresh = await freshDatabase();
  fresh.writing.clock.at = new Date();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
  const start = async () => {
    const env = { DATABASE_URL: fresh.url, TINGJIAN_DATA: await mkdtemp(join(tmpdir(), 'tingjian-worker-')) };
    return startWorker(
      readWorkerSettings(env),
      { ...process.env, ...env, WHISPER_MODEL: '/nowhere/model.bin' },
      log,
    );
  };
  workers = await Promise.all([start(), start()]);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await fresh.drop();
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
}

test('two workers beside each other judge every transcript once', async () => {
  const count = 12;
  for (let at = 0; at < count; at += 1) {
    const transcript = writtenTranscript(sampleTranscript(`您好,安程保险,第${at}通。`));
    await submitTranscript(fresh.writing, sampleCall(), transcript);
  }
  const scored = { state: 'scored' as const, page: 1, pageSize: 1 };
  await until(async () => (await callsList(fresh.db, scored, EVERYTHING, NO_JUDGE)).total === count);
  expect(await lostAndDoubled(fresh.db, count)).toEqual({ lost: 0, doubled: 0, failed: 0, unfinished: 0 });
});

test('without a model a recording waits, and says what to do', async () => {
  const call = sampleCall();
  const { id } = await submitCall(fresh.writing, call, sampleRecording(call));
  await until(async () => (await callDetails(fresh.db, id, NO_JUDGE))?.state === 'waiting-for-model');
  await until(async () =>
    ((await callDetails(fresh.db, id, NO_JUDGE))?.problem ?? '').includes('WHISPER_MODEL'),
  );
  expect(await fresh.jobs.isPending('transcribe-call', id)).toBe(true);
});
