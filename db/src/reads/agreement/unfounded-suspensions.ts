import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type UnfoundedSuspension = { id: string; label: string; item: string };

/**
 * Scorecards that let a rule only flag although it was not suspended when they were made. A job under way when the
 * rule was signed off has an hour.
 */
export async function unfoundedSuspensions(db: Queries): Promise<UnfoundedSuspension[]> {
  const rows = await db.execute<UnfoundedSuspension>(sql`
    select s.id, c.label, kept.item
    from scorecards s join calls c on c.id = s.call_id, unnest(s.suspended) as kept (item)
    where not exists (
      select 1 from rule_suspensions r
      where r.item = kept.item and r.since <= s.saved_at
        and (r.signed_off_at is null or r.signed_off_at > s.saved_at - interval '1 hour'))
    order by s.id, kept.item`);
  return [...rows];
}
