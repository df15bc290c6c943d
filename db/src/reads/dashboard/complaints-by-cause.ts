import type { ComplaintSums } from '@tingjian/core/kpi/dashboard/complaints.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { type DashboardFilter, daysAsked } from './dashboard-filter.ts';

export type ComplaintCause = { class: string; cause: string | null } & ComplaintSums;

/** Complaints by class and cause, by the day they were due; late facts are left out. */
export async function complaintsByCause(db: Queries, filter: DashboardFilter): Promise<ComplaintCause[]> {
  const rows = await db.execute<ComplaintCause>(sql`
    select class, cause, count(*)::int as complaints,
      (count(*) filter (where proven is not null))::int as "lookedInto",
      (count(*) filter (where proven))::int as proven,
      (count(*) filter (where closed_on is not null))::int as closed,
      (count(*) filter (where closed_on <= day))::int as "inTime"
    from (
      select person_number, day, values ->> 'class' as class, values ->> 'cause' as cause,
        (values ->> 'proven')::boolean as proven,
        ((values ->> 'closedAt')::timestamptz at time zone 'Asia/Shanghai')::date as closed_on,
        (select s.team_id from team_stays s
          where s.person_number = facts.person_number and s.from_day <= facts.day
            and (s.to_day is null or s.to_day >= facts.day) order by s.from_day desc limit 1) as team_id
      from facts where kind = 'complaint' and not is_late
        and day >= ${filter.from}::date and day <= ${filter.to}::date) every
    where ${daysAsked(filter)} group by class, cause order by complaints desc, class, cause`);
  return [...rows];
}
