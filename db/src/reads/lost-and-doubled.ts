import { sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';

export type LostAndDoubled = { lost: number; doubled: number; failed: number; unfinished: number };

/** After kills: calls that are not there, and steps that left their mark more than once on one call. */
export async function lostAndDoubled(db: Queries, expected: number): Promise<LostAndDoubled> {
  const [row] = await db.execute<Record<'calls' | 'failed' | 'unfinished' | 'doubled', number>>(sql`
    with marks as (
      select c.id,
        (select count(*) from transcripts t where t.call_id = c.id) as transcripts,
        (select count(*) from scorecards s where s.call_id = c.id) as scorecards,
        (select count(*) from recordings r where r.call_id = c.id) as recordings,
        (select count(*) from audit a where a.subject = 'call:' || c.id and a.action = 'submit-call') as submits,
        (select count(*) from audit a where a.subject = 'call:' || c.id and a.action = 'save-transcript') as heard,
        (select count(*) from audit a where a.subject = 'call:' || c.id and a.action = 'save-scorecard') as judged
      from calls c
    )
    select
      (select count(*)::int from calls) as calls,
      (select count(*)::int from calls where state = 'failed') as failed,
      (select count(*)::int from calls where state not in ('scored', 'failed')) as unfinished,
      (select count(*)::int from marks
        where greatest(transcripts, scorecards, recordings, submits, heard, judged) > 1) as doubled`);
  const { calls, ...same } = row!;
  return {
    ...same,
    lost: Math.max(0, expected - calls),
    doubled: same.doubled + Math.max(0, calls - expected),
  };
}
