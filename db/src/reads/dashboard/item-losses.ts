import type { ItemLoss } from '@tingjian/core/kpi/dashboard/lost-items.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { SampleFilter } from './dashboard-filter.ts';
import { judgedCalls } from './judged-calls.ts';

/** How many calls were judged, and for every item missed: on how many of them, and the points it took off. */
export async function itemLosses(
  db: Queries,
  filter: SampleFilter,
): Promise<{ calls: number; losses: ItemLoss[] }> {
  const [all] = await db.execute<{ calls: number }>(
    sql`select count(*)::int as calls from ${judgedCalls(filter)}`,
  );
  const losses = await db.execute<ItemLoss>(sql`
    select lost.item, count(*)::int as calls, sum(-lost.points)::float8 as points
    from ${judgedCalls(filter)}, jsonb_to_recordset(derived -> 'deductions') as lost (item text, points numeric)
    group by lost.item`);
  return { calls: all!.calls, losses: [...losses] };
}
