import type { Role } from '@tingjian/core/people/roles.ts';
import { and, eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { apiKeys } from '../schema/api-keys.ts';
import { people } from '../schema/people.ts';
import { teamStays } from '../schema/teams.ts';
import { isToday } from './is-today.ts';

export type PersonViewing = {
  number: string;
  name: string;
  role: Role;
  leftOn: string | null;
  /** The teams they are in today. */
  teamIds: string[];
};

/** What somebody who is signed in may be; null if there is no such person. */
export async function viewerOf(db: Queries, number: string): Promise<PersonViewing | null> {
  const rows = await db
    .select({
      number: people.number,
      name: people.name,
      role: people.role,
      leftOn: people.leftOn,
      teamId: teamStays.teamId,
    })
    .from(people)
    .leftJoin(teamStays, and(eq(teamStays.personNumber, people.number), isToday))
    .where(eq(people.number, number));
  const [first] = rows;
  if (!first) return null;
  const { teamId: _, ...person } = first;
  return { ...person, teamIds: rows.flatMap((row) => row.teamId ?? []) };
}

/** The key with this hash, whether it still works or not; null if there is none. */
export async function apiKeyOf(db: Queries, hash: string) {
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.hash, hash));
  return row ?? null;
}
