import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';
import { scorecards } from '../schema/scorecards.ts';
import { callColumns } from './call-columns.ts';
import { hiddenFrom, type Judging } from './reviews/hidden-from.ts';
import { type CallSummary, summaryOf } from './summary-of.ts';

/** One call as the list shows it; null if there is no such call. */
export async function callSummary(
  db: Queries,
  callId: string,
  judging: Judging,
): Promise<CallSummary | null> {
  const [row] = await db
    .select({ ...callColumns, isHidden: hiddenFrom(judging) ?? sql<boolean>`false` })
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(eq(calls.id, callId));
  return row ? summaryOf(row) : null;
}
