import { wholeMonths } from '@tingjian/core/calendar/periods.ts';
import type { HeatRow } from '@tingjian/core/kpi/dashboard/heat.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { NO_TEAM } from '../../schema/sums.ts';
import { daysAsked, type SampleFilter } from './dashboard-filter.ts';
import { qaRows } from './summed-rows.ts';

export type MissedBy = { rows: HeatRow[]; misses: { row: string; item: string; calls: number }[] };
/** `missed`: of each part of the period, item → calls. */
type Found = HeatRow & { missed: Record<string, number>[] };

/** Calls by team or person, and on how many of them each item was missed; who was in no team is the row `none`. */
export async function missedBy(
  db: Queries,
  filter: SampleFilter & { rows: 'teams' | 'people' },
): Promise<MissedBy> {
  const found =
    filter.rows === 'teams'
      ? sql`select coalesce(nullif(team_id, ${NO_TEAM}::uuid)::text, 'none') as id, calls, missed
          from (${qaRows(filter, 'sample, calls, missed', 'any')}) days where sample = ${filter.sample}`
      : peopleRows(filter);
  const rows = await db.execute<Found>(sql`
    select id, coalesce((select name from teams where teams.id::text = added.id),
      (select name from people where people.number = added.id), '未分组') as name, calls, missed
    from (select id, sum(calls)::int as calls, json_agg(missed) as missed from (${found}) part group by id) added
    order by id`);
  return {
    rows: rows.map(({ missed: _, ...row }) => row),
    misses: rows.flatMap(({ id, missed }) =>
      [...addedUp(missed)].map(([item, calls]) => ({ row: id, item, calls })),
    ),
  };
}

/** Here and not in SQL, where the tens of thousands of figures of a year of two hundred people take twice as long. */
function addedUp(parts: Record<string, number>[]): Map<string, number> {
  const calls = new Map<string, number>();
  for (const part of parts) {
    for (const item in part) calls.set(item, (calls.get(item) ?? 0) + part[item]!);
  }
  return calls;
}

function peopleRows(filter: SampleFilter): SQL {
  const within = (table: string, days: { from: string; to: string }) => sql`
    select person_number as id, calls, missed from ${sql.raw(table)}
    where ${daysAsked({ ...filter, ...days })} and sample = ${filter.sample}`;
  const { months, rest } = wholeMonths(filter.from, filter.to);
  const parts = rest.map((days) => within('qa_days', days));
  if (months) parts.push(within('qa_months', { from: months.first, to: months.last }));
  return sql.join(parts, sql` union all `);
}
