import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { people } from '../schema/people.ts';
import { signInFailures, users } from '../schema/sign-in.ts';

/** Who wants to sign in under this name, in lower case; null if nobody has it. */
export async function personSigningIn(db: Queries, username: string) {
  const [row] = await db
    .select({ number: people.number, leftOn: people.leftOn })
    .from(users)
    .innerJoin(people, eq(people.number, users.personNumber))
    .where(eq(users.username, username));
  return row ?? null;
}

/** Until when nobody may sign in under this name; null when it is not locked. */
export async function lockedUntil(db: Queries, username: string): Promise<Date | null> {
  const [row] = await db
    .select({ until: signInFailures.lockedUntil })
    .from(signInFailures)
    .where(eq(signInFailures.username, username));
  return row?.until ?? null;
}
