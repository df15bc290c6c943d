import type { HeatRow } from '@tingjian/core/kpi/dashboard/heat.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { daysAsked, type SampleFilter } from './dashboard-filter.ts';

export type MissedBy = { rows: HeatRow[]; misses: { row: string; item: string; calls: number }[] };

/** Calls by team or person, and on how many of them each item was missed; who was in no team is the row `none`. */
export async function missedBy(
  db: Queries,
  filter: SampleFilter & { rows: 'teams' | 'people' },
): Promise<MissedBy> {
  const row = filter.rows === 'teams' ? sql`coalesce(team_id::text, 'none')` : sql`person_number`;
  const days = sql`(select ${row} as id, calls, missed from qa_days
    where ${daysAsked(filter)} and sample = ${filter.sample}) days`;
  const rows = await db.execute<HeatRow>(sql`
    select id, coalesce((select name from teams where teams.id::text = days.id),
      (select name from people where people.number = days.id), '未分组') as name, sum(calls)::int as calls
    from ${days} group by id order by id`);
  const misses = await db.execute<{ row: string; item: string; calls: number }>(sql`
    select id as row, each.key as item, sum(each.value::int)::int as calls
    from ${days}, jsonb_each_text(missed) each group by id, each.key`);
  return { rows: [...rows], misses: [...misses] };
}
