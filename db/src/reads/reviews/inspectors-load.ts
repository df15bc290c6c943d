import { sql } from 'drizzle-orm';
import { chinaDayOf } from '../../china-day-of.ts';
import type { Queries } from '../../connect.ts';

export type InspectorLoad = {
  number: string;
  name: string;
  /** In hand now; given by a manager and not begun; of both, past due. */
  inHand: number;
  assigned: number;
  overdue: number;
  /** Submitted today and in the last 7 days, in China. */
  doneToday: number;
  doneInWeek: number;
  /** Median minutes from claim to submission in the last 30 days, and how many reviews that is from; null without any. */
  paceMinutes: number | null;
  paceOf: number;
  /** Of those submitted in the last 30 days: the blind ones. */
  blindDone: number;
};

/** Everybody who may review or has reviewed, with what they have and how fast they go; the most loaded first. */
export async function inspectorsLoad(db: Queries, now: Date): Promise<InspectorLoad[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<InspectorLoad>(sql`
    select p.number, p.name,
      (count(*) filter (where r.state = 'claimed' and r.claimed_by = p.number))::int as "inHand",
      (count(*) filter (where r.state = 'waiting' and r.assigned_to = p.number))::int as "assigned",
      (count(*) filter (where r.due_at < ${at} and (r.state = 'claimed' and r.claimed_by = p.number
        or r.state = 'waiting' and r.assigned_to = p.number)))::int as "overdue",
      (count(*) filter (where r.submitted_by = p.number
        and ${chinaDayOf(sql`r.submitted_at`)} = ${chinaDayOf(at)}))::int as "doneToday",
      (count(*) filter (where r.submitted_by = p.number
        and ${chinaDayOf(sql`r.submitted_at`)} > ${chinaDayOf(at)} - 7))::int as "doneInWeek",
      (percentile_cont(0.5) within group (order by extract(epoch from r.submitted_at - r.claimed_at) / 60)
        filter (where r.submitted_by = p.number and r.submitted_at > ${at} - interval '30 days'))::float8
        as "paceMinutes",
      (count(*) filter (where r.submitted_by = p.number
        and r.submitted_at > ${at} - interval '30 days'))::int as "paceOf",
      (count(*) filter (where r.submitted_by = p.number and r.is_blind
        and r.submitted_at > ${at} - interval '30 days'))::int as "blindDone"
    from people p
      left join reviews r on p.number in (r.claimed_by, r.assigned_to, r.submitted_by)
    where (p.left_on is null or p.left_on >= ${chinaDayOf(at)}) and p.role in ('inspector', 'manager')
    group by p.number, p.name
    order by count(*) filter (where r.state in ('waiting', 'claimed')) desc, p.number`);
  return [...rows];
}
