import { and, asc, eq, exists } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { isHere } from '../../is-here.ts';
import { people } from '../../schema/people.ts';
import { users } from '../../schema/sign-in.ts';

/**
 * 工号 of the administrators who work here and can sign in, held until the end of the transaction: two who take the
 * role from each other at the same moment take turns. To be asked for before any single person is held.
 */
export async function lockedAdministrators(c: Change): Promise<string[]> {
  const account = c.tx.select({ id: users.id }).from(users).where(eq(users.personNumber, people.number));
  const rows = await c.tx
    .select({ number: people.number })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isHere(c.now), exists(account)))
    .orderBy(asc(people.number))
    .for('update');
  return rows.map(({ number }) => number);
}
