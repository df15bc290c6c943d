import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { BUCKET_SUMS } from '../sums/call-sums.ts';
import type { SampleFilter } from './dashboard-filter.ts';
import { qaRows } from './summed-rows.ts';

/** Calls per 5 points, from 0 on; 100 counts with 95. */
export async function scoreBuckets(db: Queries, filter: SampleFilter): Promise<number[]> {
  const [found] = await db.execute<{ buckets: number[] }>(sql`
    select array_replace(${BUCKET_SUMS}, null, 0) as buckets from (${qaRows(filter, 'sample, buckets', 'any')}) part
    where sample = ${filter.sample}`);
  return found!.buckets;
}
