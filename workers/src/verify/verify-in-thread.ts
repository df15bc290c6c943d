import { workerData } from 'node:worker_threads';
import { connect } from '@tingjian/db/connect.ts';
import type { IdRange } from '@tingjian/db/reads/calls-to-rescore.ts';
import { scorecardsToVerify } from '@tingjian/db/reads/scorecards-to-verify.ts';
import { rulesByHash } from '../judging/rules-by-hash.ts';
import { type Difference, difference } from './difference.ts';
import { type Intact, judgedWith } from './judged-with.ts';
import { type Verified, verifyScorecard } from './verify-scorecard.ts';

export type VerifyThread = { databaseUrl: string; intact: Intact };
export type VerifiedRange = { counts: Record<Verified['how'], number>; differences: Difference[] };

const { databaseUrl, intact } = (workerData as [unknown, VerifyThread])[1];
const { db } = connect(databaseUrl, { max: 1, name: 'tingjian-verify', readOnly: true });
const rules = rulesByHash();

/** Makes the scorecards of a range again and tells where what is stored differs. */
export default async function verifyRange(range: IdRange): Promise<VerifiedRange> {
  const counts: VerifiedRange['counts'] = { recomputed: 0, older: 0, 'not-recomputed': 0 };
  const differences: Difference[] = [];
  for (const row of await scorecardsToVerify(db, range)) {
    const judged = await judgedWith(row, { db, rules, intact });
    const { found, how } = verifyScorecard(row, judged.rules);
    counts[how] += 1;
    differences.push(...[...judged.found, ...found].map(difference));
  }
  return { counts, differences };
}
