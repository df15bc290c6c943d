import type { Measure, Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { type DashboardFilter, daysAsked } from './dashboard-filter.ts';

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
    select team_id as team, (select name from teams where id = team_id) as name,
      to_char(day, 'YYYY-MM') as month, jsonb_strip_nulls(jsonb_build_object(${sums})) as sums
    from fact_days where ${daysAsked(filter)} group by team_id, 3 order by 2 nulls last, 3`);
  return rows.map((row) => ({ ...row }));
}
