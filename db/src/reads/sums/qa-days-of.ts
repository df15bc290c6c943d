import { PASS_POINTS } from '@tingjian/core/kpi/pass-mark.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { qaDays } from '../../schema/sums.ts';
import { BUCKET_COUNTS } from './call-sums.ts';
import { askedDays, EACH, type PersonDay, TEAM_OF_DAY } from './person-day.ts';

export type QaDay = typeof qaDays.$inferSelect;

/**
 * What the calls of these days come to, from the calls themselves. A call that was drawn at random and reviewed is
 * `random`, one reviewed for another reason `risk`, any other that was judged `machine`, and one that was not is
 * `unjudged`. Points are those that count now; of the machine's, with every proposal dismissed.
 */
export async function qaDaysOf(db: Queries, days: PersonDay[]): Promise<QaDay[]> {
  const rows = await db.execute<QaDay>(sql`
    select person_number as "personNumber", day::text as day, sample, team_id as "teamId", calls, points,
      points_squared as "pointsSquared", passed, fatal, blind, buckets, missed, lost
    from (${qaDaysSummed(days)}) summed order by 1, 2, 3`);
  return rows.map((row) => ({ ...row }));
}

/** The same as a query with the columns of `qa_days`. */
export function qaDaysSummed(days: PersonDay[]): SQL {
  return sql`
    with asked as materialized (select person, day, ${TEAM_OF_DAY} as team_id from ${askedDays(days)}),
    judged as materialized (
      select asked.person, asked.day, asked.team_id, reviewed.is_blind,
        case
          when card.id is null then 'unjudged'
          when version.id is null or reviewed.is_random is null then 'machine'
          when reviewed.is_random then 'random'
          else 'risk' end as sample,
        coalesce(version.points, card.highest)::numeric as points, coalesce(version.is_fatal, false) as is_fatal,
        coalesce(version.missed, card.missed) as missed,
        coalesce(version.derived, card.derived) -> 'deductions' as deductions
      from asked
      cross join lateral (
        select id, scorecard_id, version_id from calls
        where calls.agent_number = asked.person
          and calls.started_at >= asked.day::timestamp at time zone 'Asia/Shanghai'
          and calls.started_at < (asked.day + 1)::timestamp at time zone 'Asia/Shanghai'
        ${EACH}) calls
      left join scorecards card on card.id = calls.scorecard_id
      left join score_versions version on version.id = calls.version_id
      cross join lateral (
        select bool_or(r.queue = 'random') as is_random, coalesce(bool_or(r.is_blind), false) as is_blind
        from reviews r where r.call_id = calls.id and r.state = 'done') reviewed),
    missed as (
      select person, day, sample, jsonb_object_agg(item, n) as missed from (
        select person, day, sample, item, count(*)::int as n from judged, unnest(missed) as item
        group by person, day, sample, item) each_item
      group by person, day, sample),
    lost as (
      select person, day, sample, jsonb_object_agg(item, points) as lost from (
        select person, day, sample, item, sum(-lost.points)::float8 as points
        from judged, jsonb_to_recordset(deductions) as lost (item text, points numeric)
        group by person, day, sample, item having sum(-lost.points) <> 0) each_item
      group by person, day, sample)
    select person as person_number, day, sample, (array_agg(team_id))[1] as team_id,
      count(*)::int as calls, coalesce(sum(points), 0)::float8 as points,
      coalesce(sum(points * points), 0)::float8 as points_squared,
      count(*) filter (where points >= ${PASS_POINTS} and not is_fatal)::int as passed,
      count(*) filter (where is_fatal)::int as fatal, count(*) filter (where is_blind)::int as blind,
      ${BUCKET_COUNTS} as buckets,
      coalesce((array_agg(missed.missed))[1], '{}') as missed, coalesce((array_agg(lost.lost))[1], '{}') as lost
    from judged left join missed using (person, day, sample) left join lost using (person, day, sample)
    group by person, day, sample`;
}
