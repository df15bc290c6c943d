import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type InspectorInPeriod = {
  number: string;
  name: string;
  /** Submitted in the period; of them blind. */
  done: number;
  blind: number;
  /** In hand or given to them, now; past due of them. */
  waiting: number;
  overdue: number;
};

/** Everybody who reviews now or did in the period; who has most waiting first. */
export async function inspectorsInPeriod(
  db: Queries,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<InspectorInPeriod[]> {
  const rows = await db.execute<InspectorInPeriod>(sql`
    with done as (
      select submitted_by as number, count(*)::int as done, (count(*) filter (where is_blind))::int as blind
      from reviews
      where submitted_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
        and submitted_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai' and state = 'done'
      group by submitted_by),
    waiting as (
      select coalesce(claimed_by, assigned_to) as number, count(*)::int as waiting,
        (count(*) filter (where due_at < ${now.toISOString()}))::int as overdue
      from reviews where state in ('waiting', 'claimed') and coalesce(claimed_by, assigned_to) is not null
      group by 1)
    select p.number, p.name, coalesce(done.done, 0) as done, coalesce(done.blind, 0) as blind,
      coalesce(waiting.waiting, 0) as waiting, coalesce(waiting.overdue, 0) as overdue
    from people p left join done using (number) left join waiting using (number)
    where done.number is not null or waiting.number is not null
      or (p.left_on is null and p.role = 'inspector')
    order by coalesce(waiting.waiting, 0) desc, coalesce(done.done, 0) desc, p.number`);
  return [...rows];
}
