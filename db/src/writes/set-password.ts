import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { hashPassword } from 'better-auth/crypto';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { people } from '../schema/people.ts';
import { accounts, signInFailures, users } from '../schema/sign-in.ts';
import { endSessions } from './end-sessions.ts';
import { addAccount } from './open-account.ts';

export type NewPassword = {
  personNumber: string;
  password: string;
  /** Set by somebody else: it opens the door once, to choose another. */
  mustChange: boolean;
};

/**
 * Gives a person a password, and an account if they had none: the user name is the 工号 in lower case. It lifts a
 * lock, ends all their sessions and is kept as a hash only.
 */
export async function setPassword(writing: Writing, given: NewPassword): Promise<void> {
  const password = await hashPassword(given.password);
  const username = given.personNumber.toLowerCase();
  await change(writing, async (c) => {
    const [person] = await c.tx
      .select()
      .from(people)
      .where(eq(people.number, given.personNumber))
      .for('update');
    if (!person) throw new Refusal('person-not-found');
    const [known] = await c.tx.select().from(users).where(eq(users.personNumber, person.number));
    const userId = known?.id ?? (await addAccount(c, person));
    const mustChangePassword = given.mustChange;
    await c.tx.update(users).set({ mustChangePassword, updatedAt: c.now }).where(eq(users.id, userId));
    const credential = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
    await c.tx.delete(accounts).where(credential);
    await c.tx.insert(accounts).values({
      ...{ id: randomUUID(), accountId: userId, providerId: 'credential', userId, password },
      ...{ createdAt: c.now, updatedAt: c.now },
    });
    await c.tx.delete(signInFailures).where(eq(signInFailures.username, username));
    await endSessions(c, person.number);
    await c.note({
      action: given.mustChange ? 'give-password' : 'change-password',
      subject: `person:${person.number}`,
      after: { mustChangePassword },
    });
  });
}
