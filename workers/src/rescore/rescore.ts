import { hostname } from 'node:os';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { type Connection, connect } from '@tingjian/db/connect.ts';
import { suspendedItems } from '@tingjian/db/reads/agreement/suspended-items.ts';
import { countToRescore, type Judging, nextToRescore } from '@tingjian/db/reads/calls-to-rescore.ts';
import { currentHashes } from '@tingjian/db/reads/current-rules.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { relinkScorecards } from '@tingjian/db/writes/relink-scorecards.ts';
import { idRanges } from '../judging/id-ranges.ts';
import { noJobs } from '../judging/no-jobs.ts';
import type { Progress } from '../judging/progress-line.ts';
import { rangeThreads } from '../judging/range-threads.ts';
import type { Rescored, RescoreThread } from './rescore-in-thread.ts';

type Reserved = Awaited<ReturnType<Connection['client']['reserve']>>;

/** Any number that nothing else uses. */
const RESCORE_LOCK = 7_264_002;

/** `kept`: scorecards from before that count again. `problems`: the first of the calls that could not be judged. */
export type RescoreResult = Progress & { saved: number; kept: number; failed: number; problems: string[] };

const MOST_PROBLEMS = 50;
type Options = {
  databaseUrl: string;
  secretPlace: SecretPlace;
  threads: number;
  onProgress: (progress: Progress) => void;
  signal?: AbortSignal;
};

/**
 * Scores every call whose scorecard was not made with what counts now, from the words that are stored. Stopped or
 * killed at any moment, it goes on where it was when it is started again: what is done is no longer stale.
 */
export async function rescore({
  databaseUrl,
  secretPlace,
  threads,
  onProgress,
  signal,
}: Options): Promise<RescoreResult> {
  const connection = connect(databaseUrl, { max: 2, name: 'tingjian-rescore' });
  const { db } = connection;
  const line = await connection.client.reserve();
  try {
    await mustBeAlone(line);
    const current = await currentHashes(db);
    if (!current) throw new Error('还没有发布规则集或扣分标准，无法评分。请先用 npm start 启动一次。');
    const suspended = await suspendedItems(db);
    const judging: Judging = { ...current, judgeVersion: JUDGE_VERSION, suspended };
    const actor = `rescore:${hostname()}.${process.pid}`;
    const workerData: RescoreThread = { databaseUrl, secretPlace, judging, actor };
    const trail = openTrail(secretPlace);
    const kept = await relinkScorecards({ db, jobs: noJobs, clock: systemClock, actor, trail }, judging);
    trail.flush();
    const total = await countToRescore(db, judging);
    const result: RescoreResult = { done: 0, total, saved: 0, kept, failed: 0, problems: [] };
    if (total === 0) return result;
    await rangeThreads<Rescored>(
      idRanges((after, limit) => nextToRescore(db, judging, after, limit)),
      { file: new URL('./rescore-in-thread.ts', import.meta.url), threads, workerData, signal },
      ({ saved, problems }, { count }) => {
        if (!saved)
          throw new Error('重新评分期间规则集、扣分标准或暂停的规则变了。请再运行一次，按新的评分。');
        result.done += count;
        result.saved += saved.saved;
        result.kept += saved.kept;
        result.failed += problems.length;
        result.problems.push(...problems.slice(0, MOST_PROBLEMS - result.problems.length));
        onProgress(result);
      },
    );
    return result;
  } finally {
    line.release();
    await connection.close();
  }
}

/** The lock ends with the connection, however this process dies. */
async function mustBeAlone(line: Reserved): Promise<void> {
  const [row] = await line<{ isOurs: boolean }[]>`select pg_try_advisory_lock(${RESCORE_LOCK}) as "isOurs"`;
  if (!row?.isOurs) throw new Error('另一次重新评分正在运行。请等它结束，或先停止它。');
}
