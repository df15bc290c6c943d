import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { RiskSettings } from '@tingjian/core/review/risk-settings.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { transcripts } from '../schema/transcripts.ts';
import { suspendedItems } from './agreement/suspended-items.ts';
import { type CurrentHashes, currentHashes } from './current-rules.ts';
import { factColumns } from './fact-columns.ts';
import { riskSetting } from './risk-setting.ts';

export type ScoringInput = {
  facts: CallFacts;
  transcript: { id: string; hash: string; body: Transcript };
  current: CurrentHashes;
  /** Items whose rules only flag now. */
  suspended: string[];
  /** What brings it into the risk queue. */
  riskSettings: RiskSettings;
};

/** What a score is made from, the rules by their hashes; null if the call has no words. */
export async function scoringInput(db: Queries, callId: string): Promise<ScoringInput | null> {
  const [row] = await db
    .select({
      facts: factColumns,
      transcript: { id: transcripts.id, hash: transcripts.hash, body: transcripts.body },
    })
    .from(calls)
    .innerJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .where(eq(calls.id, callId));
  if (!row) return null;
  const current = await currentHashes(db);
  if (!current) throw new Error('还没有发布规则集或扣分标准，无法评分。');
  return { ...row, current, suspended: await suspendedItems(db), riskSettings: await riskSetting(db) };
}
