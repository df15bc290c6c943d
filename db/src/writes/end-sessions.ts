import { eq, inArray } from 'drizzle-orm';
import { type Change, SESSION_CHANNEL } from '../change.ts';
import { sessions, users } from '../schema/sign-in.ts';

/** Signs a person out everywhere, as part of a change; every process hears of it. */
export async function endSessions(c: Change, personNumber: string): Promise<void> {
  const theirs = c.tx.select({ id: users.id }).from(users).where(eq(users.personNumber, personNumber));
  await c.tx.delete(sessions).where(inArray(sessions.userId, theirs));
  await c.signal(SESSION_CHANNEL, personNumber);
}
