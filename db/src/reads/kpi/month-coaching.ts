import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type CoachingSums = { coachingDue: number; coachingInTime: number };

/** 工号 of who was to be coached → how often that was due in the span, and how often it was done in time. */
export async function monthCoaching(
  db: Queries,
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, CoachingSums>> {
  const rows = await db.execute<{ number: string; due: number; inTime: number }>(sql`
    select person_number as number, count(*)::int as due,
      count(*) filter (where done_at <= due_at)::int as "inTime"
    from coaching where due_at >= ${from.toISOString()} and due_at < ${until.toISOString()}
    group by 1 order by 1`);
  return new Map(
    rows.map(({ number, due, inTime }) => [number, { coachingDue: due, coachingInTime: inTime }]),
  );
}
