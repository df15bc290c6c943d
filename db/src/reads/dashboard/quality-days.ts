import type { QualitySums } from '@tingjian/core/kpi/dashboard/quality.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { SampleFilter } from './dashboard-filter.ts';
import { qaRows } from './summed-rows.ts';

export type QualityDay = { day: string } & QualitySums;

/** What the calls of each day come to, by day. */
export async function qualityDays(db: Queries, filter: SampleFilter): Promise<QualityDay[]> {
  const rows = await db.execute<QualityDay>(sql`
    select day::text as day, sum(calls)::int as calls, sum(points::numeric)::float8 as points,
      sum(points_squared::numeric)::float8 as squared, sum(passed)::int as passed, sum(fatal)::int as fatal
    from (${qaRows(filter, 'sample, calls, points, points_squared, passed, fatal', 'day')}) days
    where sample = ${filter.sample} group by day order by day`);
  return [...rows];
}
