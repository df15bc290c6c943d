import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { agents } from '../schema/agents.ts';
import { calls } from '../schema/calls.ts';
import { scorecards } from '../schema/scorecards.ts';
import { callColumns } from './call-columns.ts';
import { type CallSummary, summaryOf } from './summary-of.ts';

/** One call as the list shows it; null if there is no such call. */
export async function callSummary(db: Queries, callId: string): Promise<CallSummary | null> {
  const [row] = await db
    .select(callColumns)
    .from(calls)
    .innerJoin(agents, eq(agents.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(eq(calls.id, callId));
  return row ? summaryOf(row) : null;
}
