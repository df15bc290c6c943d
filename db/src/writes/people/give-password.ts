import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Writing } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { oneTimePassword } from '../../seed/first-administrator.ts';
import { setPassword } from '../set-password.ts';

/** A password that opens the door once, to choose another. The answer is the only time it can be read. */
export async function givePassword(
  writing: Writing,
  number: string,
): Promise<{ username: string; password: string }> {
  if (number === writing.actor) throw new Refusal('own-access');
  const [person] = await writing.db
    .select({ leftOn: people.leftOn })
    .from(people)
    .where(eq(people.number, number));
  if (!person) throw new Refusal('person-not-found');
  if (hasLeft(person, chinaDay(writing.clock.now()))) throw new Refusal('already-left');
  const password = oneTimePassword();
  await setPassword(writing, { personNumber: number, password, mustChange: true });
  return { username: number.toLowerCase(), password };
}
