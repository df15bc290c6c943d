import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

type Open = { id: string; lead: string | null; madeAt: Date };

/** Coaching about demo calls that nobody has given yet, and who leads the agent’s team. */
export async function openDemoCoaching(db: Queries): Promise<Open[]> {
  const rows = await db.execute<{ id: string; lead: string | null; at: string }>(sql`
    select coaching.id, coaching.made_at as at, (
      select lead.number from team_stays own
      join team_stays theirs on theirs.team_id = own.team_id and theirs.to_day is null
      join people lead on lead.number = theirs.person_number and lead.role = 'team-lead'
      where own.person_number = coaching.person_number order by own.from_day desc limit 1) as lead
    from coaching join calls on calls.id = coaching.call_id
    where calls.is_demo and coaching.done_at is null order by coaching.made_at, coaching.id`);
  return rows.map(({ id, lead, at }) => ({ id, lead, madeAt: new Date(at) }));
}
