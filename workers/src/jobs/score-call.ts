import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { scoringInput } from '@tingjian/db/reads/scoring-input.ts';
import { saveScorecard } from '@tingjian/db/writes/save-scorecard.ts';
import type { RulesByHash } from '../judging/rules-by-hash.ts';

/** From the words of a call to its scorecard: read, decide, write. Runs in a thread of its own, see judging/. */
export async function scoreCall(callId: string, writing: Writing, rules: RulesByHash): Promise<void> {
  const input = await scoringInput(writing.db, callId); // read
  if (!input) return;
  const { facts, transcript, current } = input;
  const ruleSet = await rules.ruleSet(writing.db, current.ruleSet);
  const schedule = await rules.schedule(writing.db, current.schedule);
  const findings = judgeCall({ facts, transcript: transcript.body, ruleSet }); // decide
  const scorecard = deduct(findings, schedule);
  await saveScorecard(writing, {
    callId,
    facts,
    transcriptId: transcript.id,
    transcriptHash: transcript.hash,
    ruleSetHash: current.ruleSet,
    scheduleHash: current.schedule,
    judgeVersion: JUDGE_VERSION,
    scorecard,
  }); // write: one transaction
}
