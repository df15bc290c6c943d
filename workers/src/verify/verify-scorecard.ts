import { suspendFindings } from '@tingjian/core/agreement/suspend-findings.ts';
import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import type { RuleSet } from '@tingjian/core/rules/rule-set.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { ScorecardToVerify } from '@tingjian/db/reads/scorecards-to-verify.ts';
import { compareDerived } from './compare-derived.ts';
import { compareFacts } from './compare-facts.ts';
import { compareFindings } from './compare-findings.ts';
import { compareWords } from './compare-words.ts';
import type { Found } from './difference.ts';

/** What a scorecard was judged with; null where it is missing, changed or no longer readable. */
export type JudgedWith = { ruleSet: RuleSet | null; schedule: Schedule | null };
/**
 * `recomputed`: made again from its sources. `older`: made by an earlier version of the judge, which would judge
 * otherwise. `not-recomputed`: a source is missing or changed.
 */
export type Verified = { found: Found[]; how: 'recomputed' | 'older' | 'not-recomputed' };

/** One scorecard against its sources. What follows from a changed source is not told a second time. */
export function verifyScorecard(row: ScorecardToVerify, { ruleSet, schedule }: JudgedWith): Verified {
  const { scorecard, label, facts, transcript } = row;
  const where = { table: 'scorecards', row: scorecard.id, call: label } as const;
  const words = compareWords(row);
  const found: Found[] = words ? [words] : [];
  if (scorecard.facts && facts) {
    found.push(...compareFacts(scorecard.facts, facts as CallFacts, { row: scorecard.callId, call: label }));
  }
  const areWordsThere = transcript !== null && words?.field !== 'body';
  const isOlder = scorecard.judgeVersion !== JUDGE_VERSION;
  if (!isOlder && areWordsThere && ruleSet && schedule && scorecard.facts) {
    const input = { facts: scorecard.facts, transcript: transcript.body, ruleSet };
    const must = deduct(suspendFindings(judgeCall(input), scorecard.suspended), schedule);
    found.push(...compareFindings(must.findings, scorecard.findings, where));
    found.push(...compareDerived(must, scorecard, where));
    return { found, how: 'recomputed' };
  }
  if (schedule) found.push(...compareDerived(deduct(scorecard.findings, schedule), scorecard, where));
  return { found, how: isOlder ? 'older' : 'not-recomputed' };
}
