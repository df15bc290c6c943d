import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { beginChain } from '@tingjian/db/audit/begin-chain.ts';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { awaitDatabase } from '@tingjian/db/await-database.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { connect } from '@tingjian/db/connect.ts';
import { startJobs } from '@tingjian/db/jobs.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { demoState } from '@tingjian/db/reads/demo/demo-state.ts';
import { clearReceived } from '@tingjian/db/recordings/clear-received.ts';
import { openStore } from '@tingjian/db/recordings/open-store.ts';
import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import { suspendRules } from '@tingjian/db/writes/agreement/suspend-rules.ts';
import { escalateAppeals } from '@tingjian/db/writes/appeals/escalate-appeals.ts';
import { beginPlannedExports } from '@tingjian/db/writes/exports/plan-exports.ts';
import { forgetWorker } from '@tingjian/db/writes/forget-worker.ts';
import { paperThreads } from '@tingjian/paper/threads/paper-threads.ts';
import type { Logger } from 'pino';
import type { WorkerSettings } from '../env.ts';
import { watchInbox } from '../inbox/watch-inbox.ts';
import { judgingThreads } from '../judging/judging-threads.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { drawSamples } from './draw-samples.ts';
import { every } from './every.ts';
import { giveUp } from './give-up.ts';
import { hearWhenReady } from './hear-when-ready.ts';
import { keepSums } from './keep-sums.ts';
import { makeExport } from './make-export.ts';
import { showSignOfLife } from './sign-of-life.ts';
import { takeJob } from './take-job.ts';
import { tidyUp } from './tidy-up.ts';
import type { Working } from './working.ts';

/** Calls judged at the same time. */
const AT_ONCE = 2;
const MESSAGES_AT_ONCE = 4;
const ESCALATE_EVERY_MS = 60_000;

/** A worker: hears, judges, watches the inbox, until it is stopped. */
export async function startWorker(settings: WorkerSettings, env: NodeJS.ProcessEnv, log: Logger) {
  const { databaseUrl, incomingFolder, secretPlace } = settings;
  const id = `${hostname()}.${process.pid}.${randomBytes(3).toString('hex')}`;
  const stop = new AbortController();
  const onError = (error: unknown) => log.warn({ err: error }, 'something went wrong and is tried again');

  await awaitDatabase(databaseUrl);
  await migrate(databaseUrl);
  const connection = connect(databaseUrl, { name: 'tingjian-worker' });
  const jobs = await startJobs(databaseUrl, { supervise: true, onError });
  const trail = openTrail(secretPlace);
  const writing = { db: connection.db, jobs, clock: systemClock, actor: `worker:${id}`, trail };
  await beginChain(writing);
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
  await jobs.onGivenUp((job) => giveUp(job, writing));
  const judging = judgingThreads({ databaseUrl, actor: writing.actor, secretPlace }, { threads: AT_ONCE });
  await jobs.work('score-call', { concurrency: AT_ONCE }, ({ callId }, claim) =>
    takeJob(working, { job: 'score-call', callId, claim }, (signal) => judging.score(callId, signal)),
  );
  await jobs.work('deliver-webhook', { concurrency: MESSAGES_AT_ONCE }, ({ deliveryId }, claim) =>
    deliverWebhook(deliveryId, writing, AbortSignal.any([claim, stop.signal])),
  );
  const draw = async (signal: AbortSignal) => {
    // The weeks of a demo are drawn as it is put in, when their calls are there.
    if ((await demoState(writing.db))?.state !== 'loading') await drawSamples(writing, signal);
  };
  await jobs.work('draw-samples', { concurrency: 1 }, (_, signal) => draw(signal));
  await jobs.work('suspend-rules', { concurrency: 1 }, async () => void (await suspendRules(writing)));
  const paper = paperThreads({ threads: 1, font: settings.pdfFont });
  await jobs.work('make-export', { concurrency: 1 }, ({ exportId }, claim) =>
    makeExport(exportId, { ...working, paper, incomingFolder }, AbortSignal.any([claim, stop.signal])),
  );
  await jobs.work('begin-planned-exports', { concurrency: 1 }, () => beginPlannedExports(writing));
  const startedAt = systemClock.now();
  const running = [
    hearWhenReady(working, env, (state) => {
      model = state;
    }).catch(onError),
    every(2000, stop.signal, () => showSignOfLife(working, { startedAt, doing, model }), onError),
    every(3600_000, stop.signal, () => tidyUp(working), onError),
    // What the clock will bring later, so that a new installation need not wait for it.
    draw(stop.signal).catch(onError),
    every(ESCALATE_EVERY_MS, stop.signal, async () => void (await escalateAppeals(writing)), onError),
    keepSums(connection, stop.signal, onError).catch(onError),
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
      await paper.stop();
      await Promise.allSettled(running);
      trail.flush();
      await forgetWorker(connection.db, id).catch(() => {});
      await connection.close();
      log.info({ id }, 'worker stopped');
    },
  };
}
