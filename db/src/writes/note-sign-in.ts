import { lockAfter } from '@tingjian/core/people/lock-out.ts';
import { eq, sql } from 'drizzle-orm';
import { change, SESSION_CHANNEL, type Writing } from '../change.ts';
import { signInFailures } from '../schema/sign-in.ts';

/** A wrong password: counted for that user name, whoever has it and wherever it came from. */
export function noteWrongPassword(writing: Writing, username: string): Promise<Date | null> {
  return change(writing, async (c) => {
    const [row] = await c.tx
      .insert(signInFailures)
      .values({ username, failures: 1, lastAt: c.now })
      .onConflictDoUpdate({
        target: signInFailures.username,
        set: { failures: sql`${signInFailures.failures} + 1`, lastAt: c.now },
      })
      .returning();
    const lockedUntil = lockAfter(row!.failures, c.now);
    await c.tx.update(signInFailures).set({ lockedUntil }).where(eq(signInFailures.username, username));
    await c.note({
      action: 'wrong-password',
      subject: `sign-in:${username}`,
      after: { failures: row!.failures, lockedUntil: lockedUntil?.toISOString() ?? null },
    });
    return lockedUntil;
  });
}

export function noteSignIn(writing: Writing, username: string): Promise<void> {
  return change(writing, async (c) => {
    await c.tx.delete(signInFailures).where(eq(signInFailures.username, username));
    await c.note({ action: 'sign-in', subject: `person:${writing.actor}` });
  });
}

/** Somebody came in from a sign-in page elsewhere. */
export function noteSignInElsewhere(writing: Writing, provider: string): Promise<void> {
  return change(writing, (c) =>
    c.note({ action: 'sign-in', subject: `person:${writing.actor}`, after: { provider } }),
  );
}

export function noteSignOut(writing: Writing): Promise<void> {
  return change(writing, async (c) => {
    await c.note({ action: 'sign-out', subject: `person:${writing.actor}` });
    await c.signal(SESSION_CHANNEL, writing.actor);
  });
}
