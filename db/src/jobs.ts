import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Queries } from './connect.ts';

/** Every job there is. Any of them may run twice. */
export const JOBS = {
  'transcribe-call': {} as { callId: string },
  'score-call': {} as { callId: string },
  'deliver-webhook': {} as { deliveryId: string },
  'draw-samples': {} as Record<string, never>,
  'suspend-rules': {} as Record<string, never>,
  'make-export': {} as { exportId: string },
  'begin-planned-exports': {} as Record<string, never>,
};
export type JobName = keyof typeof JOBS;
export type JobData<N extends JobName> = (typeof JOBS)[N];

/** Jobs that come by the clock, in China's time; one that nobody was there for comes once when somebody is. */
const BY_THE_CLOCK: Partial<Record<JobName, string>> = {
  'draw-samples': '30 1 * * *',
  'suspend-rules': '0 3 * * *',
  // Every hour: the plan says which day and hour.
  'begin-planned-exports': '1 * * * *',
};

/** Jobs that killed their worker again and again end here. */
const GIVEN_UP = 'given-up';
const NAMES = Object.keys(JOBS) as JobName[];

/**
 * A worker that stops answering for 10 s has its job taken away; looked at every 2 s. A fault is counted by
 * `note-failed-try`, which also spaces the tries out; the many retries here, at once, are for killed workers only.
 * Jobs wait for years, for a model.
 */
const QUEUE = {
  heartbeatSeconds: 10,
  retryLimit: 40,
  retryDelay: 0,
  retryBackoff: false,
  expireInSeconds: 12 * 3600,
  retentionSeconds: 10 * 365 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
};

/** Those that come by the clock are tried a few times more and then the next day. */
const DAILY = { ...QUEUE, retryLimit: 10, retryDelay: 30, retryBackoff: true, retentionSeconds: 24 * 3600 };

export type GivenUp = { callId: string } | { deliveryId: string } | { exportId: string };

export type Jobs = {
  /** Part of the caller's transaction: the job is there if and only if the change is. */
  enqueue<N extends JobName>(tx: Queries, name: N, data: JobData<N>, afterSeconds?: number): Promise<void>;
  /** Does jobs of one name until `stop`. `signal` says that the claim is gone or that we are stopping. */
  work<N extends JobName>(
    name: N,
    options: { concurrency: number },
    handler: (data: JobData<N>, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** Told about every job that was given up, once: of a call, or of a message to another system. */
  onGivenUp(handler: (data: GivenUp) => Promise<void>): Promise<void>;
  /** Is a job of this name for this call waiting or being done? */
  isPending(name: JobName, callId: string): Promise<boolean>;
  /** Lets running handlers end within the grace; then gives their jobs back. */
  stop(graceSeconds?: number): Promise<void>;
};

/** `supervise`: also look after jobs of dead workers and of the clock (workers do, the api does not). */
export async function startJobs(
  databaseUrl: string,
  options: { supervise: boolean; onError: (error: unknown) => void },
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 5000,
    schedule: options.supervise,
    supervise: options.supervise,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 1,
    application_name: 'tingjian-jobs',
  });
  boss.on('error', options.onError);
  await boss.start();
  const existing = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!existing.has(GIVEN_UP)) await boss.createQueue(GIVEN_UP, QUEUE);
  for (const name of NAMES) {
    const queue = BY_THE_CLOCK[name] ? DAILY : { ...QUEUE, deadLetter: GIVEN_UP };
    if (existing.has(name)) await boss.updateQueue(name, queue);
    else await boss.createQueue(name, queue);
  }
  if (options.supervise) {
    for (const [name, cron] of Object.entries(BY_THE_CLOCK)) {
      await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai', missed: 'once' });
    }
  }
  return {
    async enqueue(tx, name, data, afterSeconds) {
      const id = await boss.send(name, data, { db: fromDrizzle(tx, sql), startAfter: afterSeconds ?? 0 });
      if (!id) throw new Error(`job ${name} was not taken`);
    },
    async work(name, { concurrency }, handler) {
      const each = { pollingIntervalSeconds: 0.5, localConcurrency: concurrency, heartbeatRefreshSeconds: 3 };
      await boss.work<JobData<typeof name>>(name, each, async ([job]) => handler(job!.data, job!.signal));
    },
    async onGivenUp(handler) {
      await boss.work<GivenUp>(GIVEN_UP, { pollingIntervalSeconds: 2 }, ([job]) => handler(job!.data));
    },
    async isPending(name, callId) {
      const found = await boss.findJobs(name, { data: { callId } });
      return found.some((job) => ['created', 'retry', 'active'].includes(job.state));
    },
    stop: (graceSeconds = 5) => boss.stop({ graceful: true, timeout: graceSeconds * 1000, close: true }),
  };
}
