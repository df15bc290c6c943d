import { sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';

export type MisplacedScorecard = { id: string; label: string; scorecardId: string | null };

/** Calls that are scored and have no scorecard, or that of another call or of other words. */
export async function misplacedScorecards(db: Queries): Promise<MisplacedScorecard[]> {
  const rows = await db.execute<MisplacedScorecard>(sql`
    select c.id, c.label, c.scorecard_id as "scorecardId"
    from calls c left join scorecards s on s.id = c.scorecard_id
    where c.state = 'scored'
      and (s.id is null or s.call_id <> c.id or s.transcript_id is distinct from c.transcript_id)
    order by c.id`);
  return [...rows];
}
