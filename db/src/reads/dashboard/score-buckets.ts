import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { SampleFilter } from './dashboard-filter.ts';
import { judgedCalls } from './judged-calls.ts';

/** Calls per 5 points, from 0 on; 100 counts with 95. */
export async function scoreBuckets(db: Queries, filter: SampleFilter): Promise<number[]> {
  const rows = await db.execute<{ bucket: number; calls: number }>(sql`
    select least(19, floor(points / 5))::int as bucket, count(*)::int as calls
    from ${judgedCalls(filter)} group by 1`);
  const buckets = new Array<number>(20).fill(0);
  for (const { bucket, calls } of rows) buckets[bucket] = calls;
  return buckets;
}
