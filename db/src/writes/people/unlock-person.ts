import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { signInFailures, users } from '../../schema/sign-in.ts';
import { lockedPerson } from './locked-person.ts';

/** Lifts the lock that wrong passwords put on an account; the password stays. */
export function unlockPerson(writing: Writing, number: string): Promise<void> {
  return change(writing, async (c) => {
    await lockedPerson(c, number);
    const [account] = await c.tx.select().from(users).where(eq(users.personNumber, number));
    if (!account) throw new Refusal('no-account');
    const [was] = await c.tx
      .delete(signInFailures)
      .where(eq(signInFailures.username, account.username))
      .returning();
    await c.note({
      action: 'unlock-person',
      subject: `person:${number}`,
      before: { failures: was?.failures ?? 0, lockedUntil: was?.lockedUntil?.toISOString() ?? null },
      after: { failures: 0, lockedUntil: null },
    });
  });
}
