import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { transcripts } from '../schema/transcripts.ts';

export type UnscoredTranscript = { id: string; hash: string; body: Transcript; label: string };

/** The next transcripts that no scorecard was made from. */
export function unscoredTranscripts(
  db: Queries,
  after: string | null,
  limit: number,
): Promise<UnscoredTranscript[]> {
  return db
    .select({ id: transcripts.id, hash: transcripts.hash, body: transcripts.body, label: calls.label })
    .from(transcripts)
    .innerJoin(calls, eq(calls.id, transcripts.callId))
    .leftJoin(scorecards, eq(scorecards.transcriptId, transcripts.id))
    .where(and(isNull(scorecards.id), after ? gt(transcripts.id, after) : undefined))
    .orderBy(asc(transcripts.id))
    .limit(limit);
}
