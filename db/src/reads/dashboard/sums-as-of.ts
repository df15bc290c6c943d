import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** The moment up to which every change is in the sums: now, unless days are waiting to be summed. */
export async function sumsAsOf(db: Queries, now: Date): Promise<Date> {
  const [oldest] = await db.execute<{ since: string | null }>(
    sql`select since from dirty_days order by id limit 1`,
  );
  return oldest?.since ? new Date(oldest.since) : now;
}
