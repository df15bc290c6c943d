import { suspendedIn, suspendFindings } from '@tingjian/core/agreement/suspend-findings.ts';
import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { riskReasons } from '@tingjian/core/review/risk.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { scoringInput } from '@tingjian/db/reads/scoring-input.ts';
import { saveScorecard } from '@tingjian/db/writes/save-scorecard.ts';
import type { RulesByHash } from '../judging/rules-by-hash.ts';

/** From the words of a call to its scorecard: read, decide, write. Runs in a thread of its own, see judging/. */
export async function scoreCall(callId: string, writing: Writing, rules: RulesByHash): Promise<void> {
  const input = await scoringInput(writing.db, callId); // read
  if (!input) return;
  const { facts, transcript, current, suspended, riskSettings } = input;
  const ruleSet = await rules.ruleSet(writing.db, current.ruleSet);
  const schedule = await rules.schedule(writing.db, current.schedule);
  const findings = judgeCall({ facts, transcript: transcript.body, ruleSet }); // decide
  const scorecard = deduct(suspendFindings(findings, suspended), schedule);
  const risks = riskReasons({ scorecard, transcript: transcript.body, facts }, riskSettings);
  const made = {
    callId,
    facts,
    transcriptId: transcript.id,
    transcriptHash: transcript.hash,
    ruleSetHash: current.ruleSet,
    scheduleHash: current.schedule,
    judgeVersion: JUDGE_VERSION,
    suspended: suspendedIn(findings, suspended),
    scorecard,
  };
  await saveScorecard(writing, made, risks); // write: one transaction
}
