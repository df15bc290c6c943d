import { nameInitials } from '@tingjian/core/people/name-initials.ts';
import { daysObstacle } from '@tingjian/core/people/person-days.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { sql } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { people } from '../schema/people.ts';
import { keepStays } from './people/keep-stays.ts';
import { mustBeTeam, teamWords } from './people/team-words.ts';

export type NewPerson = {
  number: string;
  name: string;
  role: Role;
  post?: string | null;
  /** Days in China, YYYY-MM-DD. */
  entryDay?: string | null;
  probationEnd?: string | null;
};
/** The team they begin in, and from which day. */
export type FirstTeam = { teamId: string; fromDay: string };

/**
 * Somebody new on the roster. A 工号 is given once, capital or small letters alike: it is also the name to sign in
 * with.
 */
export function addPerson(writing: Writing, person: NewPerson, first?: FirstTeam): Promise<NewPerson> {
  return change(writing, async (c) => {
    const { entryDay = null, probationEnd = null } = person;
    const stays = first ? [{ ...first, toDay: null }] : [];
    const obstacle = daysObstacle({ entryDay, probationEnd, leftOn: null }, stays);
    if (obstacle) throw new Refusal(obstacle);
    const [alike] = await c.tx
      .select({ number: people.number })
      .from(people)
      .where(sql`lower(${people.number}) = ${person.number.toLowerCase()}`);
    const added = await c.tx
      .insert(people)
      .values({ ...person, initials: nameInitials(person.name), addedAt: c.now })
      .onConflictDoNothing()
      .returning({ number: people.number });
    if (alike || added.length === 0) throw new Refusal('duplicate-agent', { detail: person.number });
    if (first) {
      await mustBeTeam(c, first.teamId);
      await keepStays(c, person.number, stays);
    }
    const after = first ? { ...person, teams: await teamWords(c, stays) } : person;
    await c.note({ action: 'add-person', subject: `person:${person.number}`, after });
    return person;
  });
}
