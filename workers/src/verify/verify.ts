import { hashOf } from '@tingjian/core/hash.ts';
import { connect, type Queries } from '@tingjian/db/connect.ts';
import { unfoundedSuspensions } from '@tingjian/db/reads/agreement/unfounded-suspensions.ts';
import { misplacedScorecards } from '@tingjian/db/reads/misplaced-scorecards.ts';
import { publishedTexts } from '@tingjian/db/reads/published-texts.ts';
import { countScorecards, nextToVerify } from '@tingjian/db/reads/scorecards-to-verify.ts';
import { unscoredTranscripts } from '@tingjian/db/reads/unscored-transcripts.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { idRanges } from '../judging/id-ranges.ts';
import type { Progress } from '../judging/progress-line.ts';
import { rangeThreads } from '../judging/range-threads.ts';
import { type Difference, difference } from './difference.ts';
import type { Intact } from './judged-with.ts';
import { verifyDraws } from './verify-draws.ts';
import type { VerifiedRange, VerifyThread } from './verify-in-thread.ts';
import { verifySums } from './verify-sums.ts';
import { verifyText } from './verify-text.ts';
import { verifyTrail } from './verify-trail.ts';
import { verifyVersions } from './verify-versions.ts';

export type VerifyResult = {
  scorecards: number;
  /** Published versions, made again from what the machine found and people decided. */
  versions: number;
  auditRows: number;
  /** Draws of the sampling plans, made again. */
  draws: number;
  /** Days of people, their sums made again. */
  days: number;
  differences: number;
} & VerifiedRange['counts'];
type Options = {
  databaseUrl: string;
  secretPlace: SecretPlace;
  threads: number;
  onDifference: (difference: Difference) => void;
  onProgress: (progress: Progress) => void;
  signal?: AbortSignal;
};

/**
 * Every stored scorecard, published version and draw against what it was made from, and the audit trail against its seals. Changes
 * nothing, also while the product runs.
 */
export async function verify({
  databaseUrl,
  secretPlace,
  threads,
  signal,
  ...on
}: Options): Promise<VerifyResult> {
  const { db, close } = connect(databaseUrl, { max: 2, name: 'tingjian-verify', readOnly: true });
  const result: VerifyResult = {
    scorecards: 0,
    versions: 0,
    auditRows: 0,
    draws: 0,
    days: 0,
    differences: 0,
    recomputed: 0,
    older: 0,
    'not-recomputed': 0,
  };
  const tell = once((found) => {
    result.differences += 1;
    on.onDifference(found);
  });
  try {
    const intact = await verifyTexts(db, tell);
    const total = await countScorecards(db);
    const workerData: VerifyThread = { databaseUrl, intact };
    await rangeThreads<VerifiedRange>(
      idRanges((after, limit) => nextToVerify(db, after, limit)),
      { file: new URL('./verify-in-thread.ts', import.meta.url), threads, workerData, signal },
      ({ counts, differences }, { count }) => {
        differences.forEach(tell);
        result.scorecards += count;
        for (const how of ['recomputed', 'older', 'not-recomputed'] as const) result[how] += counts[how];
        on.onProgress({ done: result.scorecards, total });
      },
    );
    await verifyUnscored(db, tell);
    await verifyPlaces(db, tell);
    await verifySuspensions(db, tell);
    result.versions = await verifyVersions(db, intact, tell);
    result.draws = await verifyDraws(db, tell);
    result.days = await verifySums(db, tell);
    result.auditRows = await verifyTrail(db, secretPlace, tell);
    return result;
  } finally {
    await close();
  }
}

/** Words or facts that several scorecards were made from are told of once. */
function once(tell: (found: Difference) => void): (found: Difference) => void {
  const told = new Set<string>();
  return (found) => {
    const place = `${found.table} ${found.row} ${found.field}`;
    if (told.has(place)) return;
    told.add(place);
    tell(found);
  };
}

async function verifyTexts(db: Queries, tell: (found: Difference) => void): Promise<Intact> {
  const intact: Intact = { ruleSets: {}, schedules: {} };
  for (const text of await publishedTexts(db)) {
    const found = verifyText(text);
    if (found) tell(difference(found));
    intact[text.table === 'rule_sets' ? 'ruleSets' : 'schedules'][text.hash] = found?.field !== 'text';
  }
  return intact;
}

async function verifyUnscored(db: Queries, tell: (found: Difference) => void): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows = await unscoredTranscripts(db, after, 20);
    for (const { id, hash, body, label } of rows) {
      const is = hashOf(body);
      const where = { table: 'transcripts', row: id, call: label, item: null, field: 'body' } as const;
      if (is !== hash) tell(difference({ ...where, was: hash, is, what: '转写的内容被改过，哈希' }));
    }
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

async function verifyPlaces(db: Queries, tell: (found: Difference) => void): Promise<void> {
  for (const { id, label, scorecardId } of await misplacedScorecards(db)) {
    const where = { table: 'calls', row: id, call: label, item: null, field: 'scorecard_id' } as const;
    const what = '状态是已评分，评分表';
    tell(difference({ ...where, was: '由这通电话现有转写评出的一份', is: scorecardId, what }));
  }
}

async function verifySuspensions(db: Queries, tell: (found: Difference) => void): Promise<void> {
  for (const { id, label, item } of await unfoundedSuspensions(db)) {
    const where = { table: 'scorecards', row: id, call: label, item, field: 'suspended' } as const;
    tell(difference({ ...where, was: null, is: item, what: `${item} 当时没有暂停自动扣分，暂停的质检项` }));
  }
}
