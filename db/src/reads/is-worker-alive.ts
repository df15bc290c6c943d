import { and, eq, gte } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { workers } from '../schema/workers.ts';

/** Was this worker heard from in the last half minute? */
export async function isWorkerAlive(db: Queries, id: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 30_000);
  const found = await db
    .select({ id: workers.id })
    .from(workers)
    .where(and(eq(workers.id, id), gte(workers.lastSeenAt, since)));
  return found.length > 0;
}
