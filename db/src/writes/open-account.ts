import { randomUUID } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../change.ts';
import { people } from '../schema/people.ts';
import { users } from '../schema/sign-in.ts';

/**
 * Opens an account without a password for somebody of the roster who signs in elsewhere. Whoever has one already, or
 * is not in the roster or leaves today, is passed over.
 */
export function openAccount(writing: Writing, username: string): Promise<void> {
  return change(writing, async (c) => {
    const [person] = await c.tx
      .select({ number: people.number, name: people.name, leftOn: people.leftOn, account: users.id })
      .from(people)
      .leftJoin(users, sql`${users.personNumber} = ${people.number}`)
      .where(sql`lower(${people.number}) = ${username}`)
      .for('update', { of: people });
    // On the last day an account goes as soon as that day is entered, and does not come back.
    const isGone = person?.leftOn && person.leftOn <= chinaDay(c.now);
    if (!person || person.account || isGone) return;
    await addAccount(c, person);
    await c.note({ action: 'open-account', subject: `person:${person.number}` });
  });
}

/** The account of a person who has none; answers with its id. The user name is the 工号 in lower case. */
export async function addAccount(c: Change, person: { number: string; name: string }): Promise<string> {
  const id = randomUUID();
  const username = person.number.toLowerCase();
  await c.tx.insert(users).values({
    ...{ id, name: person.name, username, personNumber: person.number },
    // better-auth asks for one; nobody is written to.
    email: emailOf(username),
    ...{ createdAt: c.now, updatedAt: c.now },
  });
  return id;
}

/** Stands for a user name where better-auth wants an address. */
export const emailOf = (username: string) => `${encodeURIComponent(username)}@tingjian.invalid`;
