import type { ItemLoss } from '@tingjian/core/kpi/dashboard/lost-items.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { SampleFilter } from './dashboard-filter.ts';
import { qaRows } from './summed-rows.ts';

type Row = { calls: number; item: string | null; missed: number | null; points: number | null };

/** How many calls were judged, and for every item missed: on how many of them, and the points it took off. */
export async function itemLosses(
  db: Queries,
  filter: SampleFilter,
): Promise<{ calls: number; losses: ItemLoss[] }> {
  const rows = await db.execute<Row>(sql`
    with part as materialized (select calls, missed, lost
      from (${qaRows(filter, 'sample, calls, missed, lost', 'any')}) days where sample = ${filter.sample}),
    missed as (select each.key as item, sum(each.value::int)::int as missed
      from part, jsonb_each_text(missed) each group by 1),
    lost as (select each.key as item, sum(each.value::numeric)::float8 as points
      from part, jsonb_each_text(lost) each group by 1)
    select coalesce((select sum(calls) from part), 0)::int as calls, item, missed, points
    from (select 1) one left join (missed full join lost using (item)) on true`);
  return {
    calls: rows[0]!.calls,
    losses: rows.flatMap(({ item, missed, points }) =>
      item === null ? [] : [{ item, calls: missed ?? 0, points: points ?? 0 }],
    ),
  };
}
