import type { ReportInput } from '@tingjian/core/kpi/report/report-input.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** A fatal item takes everything there is. */
const EVERYTHING_LOST = -100;

/** The calls of a span with a fatal error that two people confirmed, the oldest first. */
export async function fatalCalls(
  db: Queries,
  { from, until }: { from: Date; until: Date },
): Promise<ReportInput['fatals']> {
  const rows = await db.execute<ReportInput['fatals'][number]>(sql`
    select calls.label as call, (calls.started_at at time zone 'Asia/Shanghai')::date::text as day,
      people.number || ' ' || people.name as agent,
      (select t.name from team_stays s join teams t on t.id = s.team_id
        where s.person_number = calls.agent_number
          and s.from_day <= (calls.started_at at time zone 'Asia/Shanghai')::date
          and (s.to_day is null or s.to_day >= (calls.started_at at time zone 'Asia/Shanghai')::date)
        order by s.from_day desc limit 1) as team,
      array(select d ->> 'item' from jsonb_array_elements(version.derived::jsonb -> 'deductions') d
        where (d ->> 'points')::numeric <= ${EVERYTHING_LOST} order by 1) as items
    from calls join score_versions version on version.id = calls.version_id
    join people on people.number = calls.agent_number
    where calls.started_at >= ${from.toISOString()} and calls.started_at < ${until.toISOString()}
      and version.is_fatal
    order by calls.started_at, calls.id`);
  return [...rows];
}
