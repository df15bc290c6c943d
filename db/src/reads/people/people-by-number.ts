import type { PersonState } from '@tingjian/core/people/imported-person.ts';
import { asc, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';
import { teamStays } from '../../schema/teams.ts';

/**
 * The people with these 工号, whether written in capital or small letters, by their own 工号. `held`: nobody else
 * changes them until the end of the transaction.
 */
export async function peopleByNumber(
  db: Queries,
  numbers: string[],
  { held = false } = {},
): Promise<Map<string, PersonState>> {
  const spellings = new Set(
    numbers.flatMap((number) => [number, number.toLowerCase(), number.toUpperCase()]),
  );
  const asked = db
    .select()
    .from(people)
    .where(inArray(people.number, [...spellings]))
    .orderBy(asc(people.number));
  const rows = await (held ? asked.for('update') : asked);
  const found = new Map<string, PersonState>();
  for (const { number, name, role, post, entryDay, probationEnd, leftOn } of rows) {
    found.set(number, { name, role, post, entryDay, probationEnd, leftOn, stays: [] });
  }
  if (found.size === 0) return found;
  const stays = await db
    .select()
    .from(teamStays)
    .where(inArray(teamStays.personNumber, [...found.keys()]))
    .orderBy(asc(teamStays.fromDay));
  for (const { personNumber, teamId, fromDay, toDay } of stays) {
    found.get(personNumber)!.stays.push({ teamId, fromDay, toDay });
  }
  return found;
}
