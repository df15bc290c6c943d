import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { coaching } from '../schema/coaching.ts';
import { people } from '../schema/people.ts';
import { peopleInScope, type Scope } from '../scope.ts';

export type CoachingRow = {
  id: string;
  person: { number: string; name: string };
  call: { id: string; label: string } | null;
  item: string | null;
  cause: 'fatal' | 'person';
  note: string | null;
  madeBy: string;
  madeAt: string;
  dueAt: string | null;
  isOverdue: boolean;
  done: { by: string; at: string } | null;
  seenAt: string | null;
};

const nameOf = (number: SQL) =>
  sql<string>`coalesce((select who.name from people who where who.number = ${number}), ${number})`;

/** Coaching within reach: what is open by due date first, then what is done, newest first. */
export async function coachingList(
  db: Queries,
  scope: Scope,
  filter: { state: 'open' | 'done' | 'all'; person?: string; now: Date },
): Promise<CoachingRow[]> {
  const state = {
    // Done but not yet read by the person concerned is still on somebody's desk.
    open: or(isNull(coaching.doneAt), isNull(coaching.seenAt)),
    done: isNotNull(coaching.doneAt),
    all: undefined,
  }[filter.state];
  const rows = await db
    .select({
      row: coaching,
      name: people.name,
      label: calls.label,
      madeByName: nameOf(sql`${coaching.madeBy}`),
      doneByName: nameOf(sql`${coaching.doneBy}`),
    })
    .from(coaching)
    .innerJoin(people, eq(people.number, coaching.personNumber))
    .leftJoin(calls, eq(calls.id, coaching.callId))
    .where(
      and(
        ...[peopleInScope(scope), state],
        filter.person ? eq(coaching.personNumber, filter.person) : undefined,
      ),
    )
    .orderBy(
      sql`${coaching.doneAt} is not null`,
      sql`${coaching.dueAt} asc nulls last`,
      desc(sql`coalesce(${coaching.doneAt}, ${coaching.madeAt})`),
    )
    .limit(500);
  return rows.map(({ row, name, label, madeByName, doneByName }) => ({
    ...{ id: row.id, person: { number: row.personNumber, name }, item: row.item, cause: row.cause },
    call: row.callId && label ? { id: row.callId, label } : null,
    ...{ note: row.note, madeBy: madeByName, madeAt: row.madeAt.toISOString() },
    dueAt: row.dueAt?.toISOString() ?? null,
    isOverdue: row.doneAt === null && row.dueAt !== null && row.dueAt < filter.now,
    done: row.doneAt && { by: doneByName, at: row.doneAt.toISOString() },
    seenAt: row.seenAt?.toISOString() ?? null,
  }));
}
