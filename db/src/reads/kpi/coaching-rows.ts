import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

export type CoachingRow = {
  person: { number: string; name: string };
  callId: string | null;
  dueAt: string;
  doneAt: string | null;
  isInTime: boolean;
};
type Row = {
  number: string;
  name: string;
  callId: string | null;
  dueAt: Date | string;
  doneAt: Date | string | null;
};

/** The coaching of some people that was due in a span, and whether it was done in time. */
export async function coachingRows(
  db: Queries,
  { from, until, numbers }: { from: Date; until: Date; numbers: string[] },
): Promise<CoachingRow[]> {
  const rows = await db.execute<Row>(sql`
    select coaching.person_number as number, person.name, call_id as "callId", due_at as "dueAt",
      done_at as "doneAt"
    from coaching join people person on person.number = coaching.person_number
    where due_at >= ${from.toISOString()} and due_at < ${until.toISOString()}
      and coaching.person_number in (select jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb))
    order by due_at, coaching.id`);
  return rows.map(({ number, name, callId, dueAt, doneAt }) => {
    const [due, done] = [new Date(dueAt), doneAt === null ? null : new Date(doneAt)];
    return {
      ...{ person: { number, name }, callId, dueAt: due.toISOString(), doneAt: done?.toISOString() ?? null },
      isInTime: done !== null && done <= due,
    };
  });
}

export function coachingSums(rows: CoachingRow[]): Sums {
  return { coachingDue: rows.length, coachingInTime: rows.filter(({ isInTime }) => isInTime).length };
}
