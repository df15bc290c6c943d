import { dayAfter, startOfChinaDay } from '@tingjian/core/calendar/china-day.ts';
import type { Period } from '@tingjian/core/sampling/periods-of-month.ts';
import { stratumOf } from '@tingjian/core/sampling/stratum-of.ts';
import { min, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { type FramedCall, samplingPlans } from '../../schema/sampling.ts';

/** Calls that turn up later than this are not drawn any more. */
const LATE_DAYS = 62;

type Asked = { period: Period; dayParts: number[] };
type Row = { id: string; agent: string; business_type: string | null; started_at: Date; left: number | null };

/**
 * The calls of each agent, by 工号, from which this week's draw is made: judged, begun in the week, or earlier in a
 * month that had a plan and in no draw yet, because they came or were judged late.
 */
export async function callsToDraw(db: Queries, asked: Asked): Promise<Map<string, FramedCall[]>> {
  const rows = await db.execute<Row>(sql`
    ${await windowOf(db, asked.period)}
    select call.id, call.agent_number as agent, call.business_type, call.started_at, null as left
    from candidates call left join framed on framed.id = call.id
    where framed.id is null order by call.id`);
  const frames = new Map<string, FramedCall[]>();
  for (const row of rows) {
    const frame = frames.get(row.agent) ?? [];
    frame.push(framed(row, asked));
    frames.set(row.agent, frame);
  }
  return frames;
}

/**
 * The calls of the centre on which the machine found nothing, which no random draw took and no such slice could have
 * taken before; each with the probability that the random draw had left it out.
 */
export async function callsWithoutFinding(db: Queries, asked: Asked): Promise<FramedCall[]> {
  const rows = await db.execute<Row>(sql`
    ${await windowOf(db, asked.period)}
    select call.id, call.agent_number as agent, call.business_type, call.started_at,
      1 - coalesce(framed.chance, 0) as left
    from candidates call
    join scorecards card on card.id = call.scorecard_id and card.missed = '{}' and card.open = '{}'
    left join framed on framed.id = call.id
    left join sliced on sliced.id = call.id
    where sliced.id is null and not exists (select 1 from sampling_picks pick where pick.call_id = call.id)
    order by call.id`);
  return rows.map((row) => framed(row, asked));
}

function framed({ id, business_type, started_at, left }: Row, { period, dayParts }: Asked): FramedCall {
  const startedAt = new Date(started_at);
  return {
    id,
    stratum: stratumOf({ businessType: business_type, startedAt }, dayParts),
    ...(startedAt < startOfChinaDay(period.fromDay) && { isLate: true }),
    ...(left !== null && { left }),
  };
}

/** `candidates`: judged calls of the window. `framed`, `sliced`: those that some draw was already made from. */
async function windowOf(db: Queries, { fromDay, toDay }: Period): Promise<SQL> {
  const [first] = await db.select({ month: min(samplingPlans.month) }).from(samplingPlans);
  const earliest = dayAfter(fromDay, -LATE_DAYS);
  const begins = `${first?.month ?? fromDay.slice(0, 7)}-01`;
  const sinceDay = begins > earliest ? begins : earliest;
  const since = startOfChinaDay(sinceDay).toISOString();
  const until = startOfChinaDay(dayAfter(toDay)).toISOString();
  return sql`with candidates as (
      select id, agent_number, business_type, started_at, scorecard_id from calls
      where state = 'scored' and started_at >= ${since}::timestamptz and started_at < ${until}::timestamptz),
    framed as materialized (
      select (f->>'id')::uuid as id, max(d.expected / jsonb_array_length(d.frame)) as chance
      from sampling_draws d, jsonb_array_elements(d.frame) f
      where d.kind = 'random' and d.to_day >= ${sinceDay}::date group by 1),
    sliced as materialized (
      select distinct (f->>'id')::uuid as id from sampling_draws d, jsonb_array_elements(d.frame) f
      where d.kind = 'no-finding' and d.to_day >= ${sinceDay}::date)`;
}
