import { sql } from 'drizzle-orm';
import { daysAsked, type SampleFilter } from './dashboard-filter.ts';

/** The calls of a sample, one by one, with the score that counts: `judged (points, derived)`. */
export function judgedCalls(filter: SampleFilter) {
  return sql`(
    select * from (
      select calls.agent_number as person_number, (calls.started_at at time zone 'Asia/Shanghai')::date as day,
        stay.team_id, coalesce(version.points, card.highest) as points,
        coalesce(version.derived, card.derived) as derived,
        case when version.id is null then 'machine'
          when exists (select 1 from reviews r
            where r.call_id = calls.id and r.state = 'done' and r.queue = 'random') then 'random'
          when exists (select 1 from reviews r where r.call_id = calls.id and r.state = 'done') then 'risk'
          else 'machine' end as sample
      from calls join scorecards card on card.id = calls.scorecard_id
        left join score_versions version on version.id = calls.version_id
        left join lateral (select s.team_id from team_stays s
          where s.person_number = calls.agent_number
            and s.from_day <= (calls.started_at at time zone 'Asia/Shanghai')::date
            and (s.to_day is null or s.to_day >= (calls.started_at at time zone 'Asia/Shanghai')::date)
          order by s.from_day desc limit 1) stay on true
      where calls.started_at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'
        and calls.started_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai') every
    where ${daysAsked(filter)} and sample = ${filter.sample}) judged`;
}
