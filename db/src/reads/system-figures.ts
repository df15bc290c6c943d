import { CALL_STATES, type CallState } from '@tingjian/core/calls/call-state.ts';
import { desc, eq, gte, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { people } from '../schema/people.ts';
import { recordings } from '../schema/recordings.ts';
import { scorecards } from '../schema/scorecards.ts';
import { workers } from '../schema/workers.ts';
import { callColumns } from './call-columns.ts';
import { type CallSummary, summaryOf } from './summary-of.ts';

/** A worker that was silent this long is taken for gone. */
const SILENT_MS = 30_000;

export type SystemFigures = {
  counts: Record<CallState, number>;
  oldestWaitingSeconds: number | null;
  workers: (typeof workers.$inferSelect)[];
  failed: CallSummary[];
  recordingBytes: number;
  databaseBytes: number;
  hasDemo: boolean;
};

/** What the system page shows: queue, workers, failures, sizes. */
export async function systemFigures(db: Queries, now: Date): Promise<SystemFigures> {
  const byState = await db
    .select({ state: calls.state, count: sql<number>`count(*)::int` })
    .from(calls)
    .groupBy(calls.state);
  const counts = Object.fromEntries(CALL_STATES.map((state) => [state, 0])) as Record<CallState, number>;
  for (const { state, count } of byState) counts[state] = count;

  const [figures] = await db
    .select({
      oldest: sql<
        string | null
      >`min(${calls.receivedAt}) filter (where ${calls.state} not in ('scored', 'failed'))`,
      hasDemo: sql<boolean>`coalesce(bool_or(${calls.isDemo}), false)`,
    })
    .from(calls);
  const [stored] = await db
    .select({ bytes: sql<string>`coalesce(sum(${recordings.size}), 0)` })
    .from(recordings);
  const [size] = await db.execute<{ bytes: string }>(
    sql`select pg_database_size(current_database()) as bytes`,
  );
  const failed = await db
    .select(callColumns)
    .from(calls)
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(eq(calls.state, 'failed'))
    .orderBy(desc(calls.receivedAt))
    .limit(100);
  const alive = gte(workers.lastSeenAt, new Date(now.getTime() - SILENT_MS));
  return {
    counts,
    oldestWaitingSeconds: figures?.oldest
      ? Math.max(0, Math.round((now.getTime() - new Date(figures.oldest).getTime()) / 1000))
      : null,
    workers: await db.select().from(workers).where(alive).orderBy(workers.startedAt),
    failed: failed.map(summaryOf),
    recordingBytes: Number(stored!.bytes),
    databaseBytes: Number(size!.bytes),
    hasDemo: figures?.hasDemo ?? false,
  };
}
