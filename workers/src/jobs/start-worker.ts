import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { awaitDatabase } from '@tingjian/db/await-database.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { startJobs } from '@tingjian/db/jobs.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { clearReceived } from '@tingjian/db/recordings/clear-received.ts';
import { openStore } from '@tingjian/db/recordings/open-store.ts';
import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { failCall } from '@tingjian/db/writes/fail-call.ts';
import { forgetWorker } from '@tingjian/db/writes/forget-worker.ts';
import type { Logger } from 'pino';
import type { WorkerSettings } from '../env.ts';
import { watchInbox } from '../inbox/watch-inbox.ts';
import { judgingThreads } from '../judging/judging-threads.ts';
import { every } from './every.ts';
import { hearWhenReady } from './hear-when-ready.ts';
import { showSignOfLife } from './sign-of-life.ts';
import { takeJob } from './take-job.ts';
import { tidyUp } from './tidy-up.ts';
import type { Working } from './working.ts';

const GIVEN_UP = '处理这通电话的程序多次意外结束，已停止尝试。录音没有丢失；请查看后台日志后重试。';

/** Calls judged at the same time. */
const AT_ONCE = 2;

/** A worker: hears, judges, watches the inbox, until it is stopped. */
export async function startWorker(settings: WorkerSettings, env: NodeJS.ProcessEnv, log: Logger) {
  const { databaseUrl, incomingFolder } = settings;
  const id = `${hostname()}.${process.pid}.${randomBytes(3).toString('hex')}`;
  const stop = new AbortController();
  const onError = (error: unknown) => log.warn({ err: error }, 'something went wrong and is tried again');

  await awaitDatabase(databaseUrl);
  await migrate(databaseUrl);
  const connection = connect(databaseUrl, { name: 'tingjian-worker' });
  const jobs = await startJobs(databaseUrl, { supervise: true, onError });
  const writing = { db: connection.db, jobs, clock: systemClock, actor: `worker:${id}` };
  await publishDefaults(writing);
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
  await clearReceived(incomingFolder, systemClock.now());

  let model: ModelState = {
    state: 'preparing',
    name: null,
    hash: null,
    message: '正在检查语音引擎和模型。',
    todo: null,
  };
  let doing: string | null = null;
  const working: Working = {
    ...{ id, writing, jobs, settings, log },
    store: openStore(settings.recordings),
    stopping: stop.signal,
    setDoing: (text) => {
      doing = text;
    },
  };
  await jobs.onGivenUp(({ callId }) => failCall(writing, { callId, problem: GIVEN_UP }));
  const judging = judgingThreads({ databaseUrl, actor: writing.actor }, { threads: AT_ONCE });
  await jobs.work('score-call', { concurrency: AT_ONCE }, ({ callId }, claim) =>
    takeJob(working, { job: 'score-call', callId, claim }, (signal) => judging.score(callId, signal)),
  );
  const startedAt = systemClock.now();
  const running = [
    hearWhenReady(working, env, (state) => {
      model = state;
    }).catch(onError),
    every(2000, stop.signal, () => showSignOfLife(working, { startedAt, doing, model }), onError),
    every(3600_000, stop.signal, () => tidyUp(working), onError),
    watchInbox(working),
  ];
  log.info({ id }, 'worker started');
  return {
    id,
    /** Gives back what is under way and leaves nothing running. */
    async stop() {
      stop.abort();
      await jobs.stop(6);
      await judging.stop();
      await Promise.allSettled(running);
      await forgetWorker(connection.db, id).catch(() => {});
      await connection.close();
      log.info({ id }, 'worker stopped');
    },
  };
}
