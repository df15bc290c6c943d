import type { Side } from '@tingjian/core/calls/call-facts.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';
import { recordings } from '../schema/recordings.ts';
import { schedules } from '../schema/schedules.ts';
import { scorecards } from '../schema/scorecards.ts';
import { transcripts } from '../schema/transcripts.ts';
import { callColumns } from './call-columns.ts';
import { hiddenFrom, type Judging } from './reviews/hidden-from.ts';
import { scorecardOf } from './scorecard-of.ts';
import { type CallSummary, summaryOf } from './summary-of.ts';

export type CallDetails = CallSummary & {
  releasedBy: Side | null;
  agentChannel: 'left' | 'right' | null;
  externalId: string | null;
  ticket: string | null;
  queue: string | null;
  fileName: string;
  source: 'recording' | 'transcript';
  /** A `Transcript` as JSON: of a very long one, reading and writing it again would hold everybody else up. */
  transcriptJson: string | null;
  scorecard: Scorecard | null;
  hashes: {
    recording: string | null;
    transcript: string | null;
    ruleSet: string | null;
    schedule: string | null;
  };
  /** The schedule the score was made with, as published. */
  scheduleText: string | null;
};

/** Everything the page of one call shows; null if there is no such call. */
export async function callDetails(
  db: Queries,
  callId: string,
  judging: Judging,
): Promise<CallDetails | null> {
  const [row] = await db
    .select({
      summary: { ...callColumns, isHidden: hiddenFrom(judging) ?? sql<boolean>`false` },
      more: {
        releasedBy: calls.releasedBy,
        agentChannel: calls.agentChannel,
        externalId: calls.externalId,
        ticket: calls.ticket,
        queue: calls.queue,
        fileName: calls.fileName,
        source: calls.source,
      },
      transcriptJson: sql<string | null>`${transcripts.body}::text`,
      findings: scorecards.findings,
      recordingHash: recordings.hash,
      transcriptHash: transcripts.hash,
      ruleSetHash: scorecards.ruleSetHash,
      scheduleHash: scorecards.scheduleHash,
      scheduleText: schedules.text,
    })
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(recordings, eq(recordings.callId, calls.id))
    .leftJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .leftJoin(schedules, eq(schedules.hash, scorecards.scheduleHash))
    .where(eq(calls.id, callId));
  if (!row) return null;
  const { derived, isHidden } = row.summary;
  return {
    ...summaryOf(row.summary),
    ...row.more,
    transcriptJson: row.transcriptJson,
    scorecard:
      derived && row.findings && !isHidden ? scorecardOf(derived, row.findings, row.scheduleText) : null,
    hashes: {
      recording: row.recordingHash,
      transcript: row.transcriptHash,
      ruleSet: row.ruleSetHash,
      schedule: row.scheduleHash,
    },
    scheduleText: row.scheduleText,
  };
}
