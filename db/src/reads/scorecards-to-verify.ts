import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { transcripts } from '../schema/transcripts.ts';
import type { IdRange } from './calls-to-rescore.ts';
import { factColumns } from './fact-columns.ts';

/** A scorecard beside what it was made from; what is missing is null. */
export type ScorecardToVerify = Awaited<ReturnType<typeof scorecardsToVerify>>[number];

export function scorecardsToVerify(db: Queries, { after, upto }: IdRange) {
  return db
    .select({
      scorecard: scorecards,
      label: calls.label,
      facts: factColumns,
      transcript: { id: transcripts.id, hash: transcripts.hash, body: transcripts.body },
    })
    .from(scorecards)
    .leftJoin(calls, eq(calls.id, scorecards.callId))
    .leftJoin(transcripts, eq(transcripts.id, scorecards.transcriptId))
    .where(and(after ? gt(scorecards.id, after) : undefined, lte(scorecards.id, upto)))
    .orderBy(asc(scorecards.id));
}

/** Ids of the next scorecards, and the stored sizes of their words. */
export function nextToVerify(
  db: Queries,
  after: string | null,
  limit: number,
): Promise<{ id: string; bytes: number }[]> {
  return db
    .select({ id: scorecards.id, bytes: sql<number>`coalesce(pg_column_size(${transcripts.body}), 0)` })
    .from(scorecards)
    .leftJoin(transcripts, eq(transcripts.id, scorecards.transcriptId))
    .where(after ? gt(scorecards.id, after) : undefined)
    .orderBy(asc(scorecards.id))
    .limit(limit);
}

export async function countScorecards(db: Queries): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(scorecards);
  return row!.count;
}
