import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { CallState } from '@tingjian/core/calls/call-state.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { transcripts } from '../schema/transcripts.ts';
import { currentRuleSet, currentSchedule, type Published } from './current-rules.ts';

export type ScoringInput = {
  state: CallState;
  facts: CallFacts;
  transcript: { id: string; hash: string; body: Transcript };
  ruleSet: Published;
  schedule: Published;
};

/** Everything a score is made from; null if the call has no words. */
export async function scoringInput(db: Queries, callId: string): Promise<ScoringInput | null> {
  const [row] = await db
    .select({
      state: calls.state,
      facts: {
        direction: calls.direction,
        releasedBy: calls.releasedBy,
        businessType: calls.businessType,
        agentNumber: calls.agentNumber,
      },
      transcript: { id: transcripts.id, hash: transcripts.hash, body: transcripts.body },
    })
    .from(calls)
    .innerJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .where(eq(calls.id, callId));
  if (!row) return null;
  const ruleSet = await currentRuleSet(db);
  const schedule = await currentSchedule(db);
  if (!ruleSet || !schedule) throw new Error('还没有发布规则集或扣分标准，无法评分。');
  return { ...row, ruleSet, schedule };
}
