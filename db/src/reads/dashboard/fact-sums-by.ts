import type { Measure, Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { NO_TEAM } from '../../schema/sums.ts';
import type { DashboardFilter } from './dashboard-filter.ts';
import { factRows } from './summed-rows.ts';

export type FactSumsBy = { team: string | null; name: string | null; month: string; sums: Sums };

/** Some measures of the facts, by team of that day and month (YYYY-MM). */
export async function factSumsBy(
  db: Queries,
  filter: DashboardFilter,
  measures: readonly Measure[],
): Promise<FactSumsBy[]> {
  const sums = sql.join(
    measures.map((measure) => sql`${measure}::text, sum((sums ->> ${measure})::numeric)::float8`),
    sql`, `,
  );
  const rows = await db.execute<FactSumsBy>(sql`
    select team, (select name from teams where id = team) as name, month,
      jsonb_strip_nulls(jsonb_build_object(${sums})) as sums
    from (select nullif(team_id, ${NO_TEAM}::uuid) as team, to_char(day, 'YYYY-MM') as month, sums
      from (${factRows(filter)}) days) part
    group by team, month order by 2 nulls last, 3`);
  return rows.map((row) => ({ ...row }));
}
