import type { PersonState } from '@tingjian/core/people/imported-person.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { asc, eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { teamStays } from '../../schema/teams.ts';

export type LockedPerson = PersonState & { number: string };

/** A person with their stays in teams, held until the end of the transaction. */
export async function lockedPerson(c: Change, number: string): Promise<LockedPerson> {
  const [row] = await c.tx.select().from(people).where(eq(people.number, number)).for('update');
  if (!row) throw new Refusal('person-not-found');
  const stays = await c.tx
    .select({ teamId: teamStays.teamId, fromDay: teamStays.fromDay, toDay: teamStays.toDay })
    .from(teamStays)
    .where(eq(teamStays.personNumber, number))
    .orderBy(asc(teamStays.fromDay));
  const { name, role, post, entryDay, probationEnd, leftOn } = row;
  return { number, name, role, post, entryDay, probationEnd, leftOn, stays };
}
