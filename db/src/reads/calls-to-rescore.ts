import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { and, asc, eq, gt, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { transcripts } from '../schema/transcripts.ts';
import type { CurrentHashes } from './current-rules.ts';
import { factColumns } from './fact-columns.ts';

/** What counts now. `suspended`: the items whose rules only flag, in order. */
export type Judging = CurrentHashes & { judgeVersion: number; suspended: string[] };
export type CallToRescore = {
  id: string;
  label: string;
  facts: CallFacts;
  transcript: { id: string; hash: string; body: Transcript };
  /** What was open on the scorecard that counts until now; null when there is none. */
  openBefore: string[] | null;
};
/** Calls by id: those after the first (null: from the beginning) up to and including the second. */
export type IdRange = { after: string | null; upto: string };

/** The calls of the range whose scorecard was made from something else than what counts now. */
export function callsToRescore(db: Queries, judging: Judging, range: IdRange): Promise<CallToRescore[]> {
  return db
    .select({
      id: calls.id,
      label: calls.label,
      facts: factColumns,
      transcript: { id: transcripts.id, hash: transcripts.hash, body: transcripts.body },
      openBefore: scorecards.open,
    })
    .from(calls)
    .innerJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(
      and(isStale(judging), range.after ? gt(calls.id, range.after) : undefined, lte(calls.id, range.upto)),
    )
    .orderBy(asc(calls.id));
}

export async function countToRescore(db: Queries, judging: Judging): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(calls)
    .innerJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(isStale(judging));
  return row!.count;
}

/** Ids and stored sizes of the next calls after this one. */
export function nextToRescore(
  db: Queries,
  judging: Judging,
  after: string | null,
  limit: number,
): Promise<{ id: string; bytes: number }[]> {
  return db
    .select({ id: calls.id, bytes: sql<number>`pg_column_size(${transcripts.body})` })
    .from(calls)
    .innerJoin(transcripts, eq(transcripts.id, calls.transcriptId))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(and(isStale(judging), after ? gt(calls.id, after) : undefined))
    .orderBy(asc(calls.id))
    .limit(limit);
}

function isStale({ ruleSet, schedule, judgeVersion, suspended }: Judging): SQL | undefined {
  const items = `{${suspended.join()}}`;
  return or(
    isNull(scorecards.id),
    ne(scorecards.transcriptHash, transcripts.hash),
    ne(scorecards.ruleSetHash, ruleSet),
    ne(scorecards.scheduleHash, schedule),
    ne(scorecards.judgeVersion, judgeVersion),
    // Made while another rule was suspended, or with a deduction that a rule suspended now would not make.
    sql`not ${scorecards.suspended} <@ ${items}::text[]`,
    sql`${scorecards.missed} && ${items}::text[]`,
  );
}
