import type { Connection } from '@tingjian/db/connect.ts';

export type Asked = { from: string; to: string; team?: string; person?: string; sample: string };

/** The calls asked for, one by one, with team of the day, sample and the score that counts. */
const judged = ({ from, to, team, person, sample }: Asked) => `(
  select * from (
    select calls.agent_number as person_number, (calls.started_at at time zone 'Asia/Shanghai')::date as day,
      stay.team_id, coalesce(version.points, card.highest) as points, coalesce(version.is_fatal, false) as is_fatal,
      coalesce(version.missed, card.missed) as missed, coalesce(version.derived, card.derived) as derived,
      reviewed.is_blind,
      case when version.id is null or reviewed.is_random is null then 'machine'
        when reviewed.is_random then 'random' else 'risk' end as sample
    from calls join scorecards card on card.id = calls.scorecard_id
      left join score_versions version on version.id = calls.version_id
      left join team_stays stay on stay.person_number = calls.agent_number
        and stay.from_day <= (calls.started_at at time zone 'Asia/Shanghai')::date
        and (stay.to_day is null or stay.to_day >= (calls.started_at at time zone 'Asia/Shanghai')::date)
      left join (select call_id, bool_or(queue = 'random') as is_random, bool_or(is_blind) as is_blind
        from reviews where state = 'done' group by call_id) reviewed on reviewed.call_id = calls.id
    where calls.started_at >= '${from}'::date::timestamp at time zone 'Asia/Shanghai'
      and calls.started_at < ('${to}'::date + 1)::timestamp at time zone 'Asia/Shanghai'
      ${person ? `and calls.agent_number = '${person}'` : ''}) every
  where true ${team ? `and team_id = '${team}'` : ''} ${sample === 'all' ? '' : `and sample = '${sample}'`}) judged`;

const facts = (kind: string, { from, to, team, person }: Asked) => `(
  select facts.person_number, day, team_id, values from facts
    left join team_stays stay on stay.person_number = facts.person_number and stay.from_day <= day
      and (stay.to_day is null or stay.to_day >= day)
  where kind = '${kind}' and not is_late and day >= '${from}' and day <= '${to}'
    ${person ? `and facts.person_number = '${person}'` : ''} ${team ? `and team_id = '${team}'` : ''}) fact`;

/** Each question as a plain group-by over the raw rows; answers one number to compare with. */
export const RAW_QUESTIONS: Record<string, (asked: Asked) => string> = {
  trend: (asked) => `select sum(points) as check from (select day, count(*) as calls, sum(points) as points,
    sum(points * points), count(*) filter (where points >= 85 and not is_fatal), count(*) filter (where is_fatal)
    from ${judged(asked)} group by day) days`,
  distribution: (asked) => `select sum(calls) as check from (select least(19, floor(points / 5)) as bucket,
    count(*) as calls from ${judged(asked)} group by 1) buckets`,
  lost: (asked) => `select sum(points) as check from (select item, count(*), sum(-lost.points) as points
    from ${judged(asked)}, jsonb_to_recordset(derived -> 'deductions') as lost (item text, points numeric)
    group by item) items`,
  'heat by team': (asked) => `select sum(calls) as check from (select team_id, item, count(*) as calls
    from ${judged(asked)}, unnest(missed) item group by team_id, item) cells`,
  'heat by person': (asked) => `select sum(calls) as check from (select person_number, item, count(*) as calls
    from ${judged(asked)}, unnest(missed) item group by person_number, item) cells`,
  coverage: (asked) => `select sum(calls) as check from (select team_id, count(*) as calls,
    count(*) filter (where sample = 'random'), count(*) filter (where sample = 'risk'), count(*) filter (where is_blind)
    from ${judged({ ...asked, sample: 'all' })} group by team_id) teams`,
  satisfaction: (
    asked,
  ) => `select sum(n) as check from (select team_id, to_char(day, 'YYYY-MM'), values ->> 'grade',
    count(*) as n from ${facts('rating', asked)} group by 1, 2, 3) grades`,
  service: ({ from, to, sample }) => `select sum(offered) as check from (
    select to_char((values ->> 'startsAt')::timestamptz at time zone 'Asia/Shanghai', 'HH24:MI'),
      sum((values ->> 'offered')::int) as offered, sum((values ->> 'answered')::int),
      sum((values ->> 'answeredWithin')::int), sum((values ->> 'abandoned')::int), sum((values ->> 'wait')::int)
    from ${facts('queue-half-hour', { from, to, sample })} group by 1) half_hours`,
};

/** Milliseconds and the number. */
export async function askRaw(
  client: Connection['client'],
  question: string,
  asked: Asked,
): Promise<{ ms: number; check: number }> {
  const startedAt = performance.now();
  const [row] = await client.unsafe(RAW_QUESTIONS[question]!(asked));
  return { ms: performance.now() - startedAt, check: Number(row!.check ?? 0) };
}
