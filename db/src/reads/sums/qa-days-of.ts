import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import { PASS_POINTS } from '@tingjian/core/kpi/pass-mark.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { qaDays } from '../../schema/sums.ts';
import { askedDays, type PersonDay, TEAM_OF_DAY } from './person-day.ts';

export type QaDay = typeof qaDays.$inferSelect;

/**
 * What the calls of these days come to, from the calls themselves. A call that was drawn at random and reviewed is
 * `random`, one reviewed for another reason `risk`, any other that was judged `machine`. Points are those that count
 * now; of the machine's, with every proposal dismissed.
 */
export async function qaDaysOf(db: Queries, days: PersonDay[]): Promise<QaDay[]> {
  const rows = await db.execute<QaDay & { sample: Sample }>(sql`
    with asked as (select person, day, ${TEAM_OF_DAY} as team_id from ${askedDays(days)}),
    judged as (
      select asked.person, asked.day, asked.team_id, calls.id,
        case
          when version.id is null then 'machine'
          when exists (select 1 from reviews r
            where r.call_id = calls.id and r.state = 'done' and r.queue = 'random') then 'random'
          when exists (select 1 from reviews r where r.call_id = calls.id and r.state = 'done') then 'risk'
          else 'machine' end as sample,
        coalesce(version.points, card.highest) as points, coalesce(version.is_fatal, false) as is_fatal,
        coalesce(version.missed, card.missed) as missed
      from asked
      join calls on calls.agent_number = asked.person
        and calls.started_at >= asked.day::timestamp at time zone 'Asia/Shanghai'
        and calls.started_at < (asked.day + 1)::timestamp at time zone 'Asia/Shanghai'
      join scorecards card on card.id = calls.scorecard_id
      left join score_versions version on version.id = calls.version_id),
    counted as (
      select person, day, sample, jsonb_object_agg(item, n) as missed from (
        select person, day, sample, item, count(*)::int as n from judged, unnest(missed) as item
        group by person, day, sample, item) each_item
      group by person, day, sample)
    select person as "personNumber", day::text as day, sample, (array_agg(team_id))[1] as "teamId",
      count(*)::int as calls, sum(points order by id)::float8 as points,
      sum(points * points order by id)::float8 as "pointsSquared",
      count(*) filter (where points >= ${PASS_POINTS} and not is_fatal)::int as passed,
      count(*) filter (where is_fatal)::int as fatal,
      coalesce((select counted.missed from counted where counted.person = judged.person
        and counted.day = judged.day and counted.sample = judged.sample), '{}') as missed
    from judged group by person, day, sample order by person, day, sample`);
  return rows.map((row) => ({ ...row }));
}
