import { judgeCall } from '@tingjian/core/judge/judge-call.ts';
import { readRuleSet } from '@tingjian/core/rules/rule-set.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { scoringInput } from '@tingjian/db/reads/scoring-input.ts';
import { saveScorecard } from '@tingjian/db/writes/save-scorecard.ts';

/** From the words of a call to its scorecard: read, decide, write. */
export async function scoreCall(callId: string, writing: Writing): Promise<void> {
  const input = await scoringInput(writing.db, callId); // read
  if (!input) return;
  const { facts, transcript, ruleSet, schedule } = input;
  const findings = judgeCall({ facts, transcript: transcript.body, ruleSet: readRuleSet(ruleSet.text) }); // decide
  const scorecard = deduct(findings, readSchedule(schedule.text));
  await saveScorecard(writing, {
    callId,
    transcriptId: transcript.id,
    transcriptHash: transcript.hash,
    ruleSetHash: ruleSet.hash,
    scheduleHash: schedule.hash,
    scorecard,
  }); // write: one transaction
}
