import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJobs } from './jobs.ts';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.ts';
import { sampleCall, sampleRecording } from './testing/sample-call.ts';
import { addAgent } from './writes/add-agent.ts';
import { submitCall } from './writes/submit-call.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addAgent(fresh.writing, { number: '8006', name: '李静' });
});
afterAll(() => fresh.drop());

async function submitted(): Promise<string> {
  const call = sampleCall();
  return (await submitCall(fresh.writing, call, sampleRecording(call))).id;
}
const quiet = { supervise: true, onError: () => {} };

test('the call of a worker killed with -9 is taken up by another within 15 seconds', {
  timeout: 40_000,
}, async () => {
  const id = await submitted();
  const program = fileURLToPath(new URL('./testing/stuck-worker.ts', import.meta.url));
  const child = spawn(process.execPath, [program, fresh.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  expect(String(line).trim()).toBe(id);
  const jobs = await startJobs(fresh.url, quiet);
  child.kill('SIGKILL');
  const killedAt = Date.now();
  const taken = await new Promise<string>((resolve) => {
    void jobs.work('transcribe-call', { concurrency: 1 }, async ({ callId }) => resolve(callId));
  });
  expect(taken).toBe(id);
  expect(Date.now() - killedAt).toBeLessThan(15_000);
  await jobs.stop(1);
});

test('two workers beside each other do no call twice', { timeout: 30_000 }, async () => {
  const wanted = await Promise.all(Array.from({ length: 20 }, submitted));
  const done: string[] = [];
  const workers = await Promise.all([startJobs(fresh.url, quiet), startJobs(fresh.url, quiet)]);
  for (const worker of workers) {
    await worker.work('transcribe-call', { concurrency: 2 }, async ({ callId }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(callId);
    });
  }
  while (done.length < wanted.length) await new Promise((resolve) => setTimeout(resolve, 100));
  await Promise.all(workers.map((worker) => worker.stop(1)));
  expect(done.toSorted()).toEqual(wanted.toSorted());
});

test('a job given back by a worker that stops is done by the next one', { timeout: 20_000 }, async () => {
  const id = await submitted();
  const first = await startJobs(fresh.url, quiet);
  const taken = Promise.withResolvers<void>();
  const stopping = new AbortController();
  await first.work('transcribe-call', { concurrency: 1 }, async () => {
    taken.resolve();
    await new Promise((_, reject) =>
      stopping.signal.addEventListener('abort', () => reject(new Error('stopping'))),
    );
  });
  await taken.promise;
  stopping.abort();
  await first.stop(2);
  const second = await startJobs(fresh.url, quiet);
  const again = await new Promise<string>((resolve) => {
    void second.work('transcribe-call', { concurrency: 1 }, async ({ callId }) => resolve(callId));
  });
  expect(again).toBe(id);
  await second.stop(1);
});

test('workers see to it that the jobs of the clock come, in China’s time', async () => {
  const jobs = await startJobs(fresh.url, quiet);
  const found = await fresh.client`select name, cron, timezone from pgboss.schedule`;
  expect(found).toContainEqual({ name: 'draw-samples', cron: '30 1 * * *', timezone: 'Asia/Shanghai' });
  await jobs.stop(1);
});
