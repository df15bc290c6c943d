import { and, gte, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { workers } from '../schema/workers.ts';

/** How many workers, heard from lately, have a speech model. */
export async function readyWorkers(db: Queries, now: Date): Promise<number> {
  const since = new Date(now.getTime() - 30_000);
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(workers)
    .where(and(gte(workers.lastSeenAt, since), sql`${workers.model}->>'state' = 'ready'`));
  return row!.count;
}
