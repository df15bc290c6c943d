import type { CoverageSums } from '@tingjian/core/kpi/dashboard/coverage.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { NO_TEAM } from '../../schema/sums.ts';
import type { DashboardFilter } from './dashboard-filter.ts';
import { qaRows } from './summed-rows.ts';

export type TeamCoverage = { team: string | null; name: string | null } & CoverageSums;

/** How many calls came in and who looked at them, by team of that day. */
export async function coverageByTeam(db: Queries, filter: DashboardFilter): Promise<TeamCoverage[]> {
  const rows = await db.execute<TeamCoverage>(sql`
    select team, (select name from teams where id = team) as name, sum(calls)::int as calls,
      coalesce(sum(calls) filter (where sample <> 'unjudged'), 0)::int as judged,
      coalesce(sum(calls) filter (where sample = 'random'), 0)::int as random,
      coalesce(sum(calls) filter (where sample = 'risk'), 0)::int as risk, sum(blind)::int as blind
    from (select nullif(team_id, ${NO_TEAM}::uuid) as team, sample, calls, blind
      from (${qaRows(filter, 'sample, calls, blind', 'any')}) part) part
    group by team order by 2 nulls last`);
  return [...rows];
}
