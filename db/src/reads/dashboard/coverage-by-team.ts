import type { CoverageSums } from '@tingjian/core/kpi/dashboard/coverage.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { type DashboardFilter, daysAsked } from './dashboard-filter.ts';

export type TeamCoverage = { team: string | null; name: string | null } & CoverageSums;

/** How many calls came in and who looked at them, by team of that day. */
export async function coverageByTeam(db: Queries, filter: DashboardFilter): Promise<TeamCoverage[]> {
  const rows = await db.execute<TeamCoverage>(sql`
    select team_id as team, (select name from teams where id = team_id) as name, count(*)::int as calls,
      (count(*) filter (where is_judged))::int as judged,
      (count(*) filter (where of_random))::int as random,
      (count(*) filter (where of_other and not of_random))::int as risk,
      (count(*) filter (where is_blind))::int as blind
    from (
      select calls.agent_number as person_number, (calls.started_at at time zone 'Asia/Shanghai')::date as day,
        stay.team_id, calls.scorecard_id is not null as is_judged, reviewed.*
      from calls
        left join lateral (select s.team_id from team_stays s
          where s.person_number = calls.agent_number
            and s.from_day <= (calls.started_at at time zone 'Asia/Shanghai')::date
            and (s.to_day is null or s.to_day >= (calls.started_at at time zone 'Asia/Shanghai')::date)
          order by s.from_day desc limit 1) stay on true
        cross join lateral (select
            coalesce(bool_or(r.queue = 'random'), false) as of_random,
            coalesce(bool_or(r.queue <> 'random'), false) as of_other,
            coalesce(bool_or(r.is_blind), false) as is_blind
          from reviews r where r.call_id = calls.id and r.state = 'done') reviewed
      where calls.started_at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'
        and calls.started_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai') every
    where ${daysAsked(filter)} group by team_id order by 2 nulls last`);
  return [...rows];
}
