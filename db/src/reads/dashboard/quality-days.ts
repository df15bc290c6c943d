import type { QualitySums } from '@tingjian/core/kpi/dashboard/quality.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { daysAsked, type SampleFilter } from './dashboard-filter.ts';

export type QualityDay = { day: string } & QualitySums;

/** What the calls of each day come to, by day. */
export async function qualityDays(db: Queries, filter: SampleFilter): Promise<QualityDay[]> {
  const rows = await db.execute<QualityDay>(sql`
    select day::text as day, sum(calls)::int as calls, sum(points)::float8 as points,
      sum(points_squared)::float8 as squared, sum(passed)::int as passed, sum(fatal)::int as fatal
    from qa_days where ${daysAsked(filter)} and sample = ${filter.sample}
    group by day order by day`);
  return [...rows];
}
