import { nameInitials } from '@tingjian/core/people/name-initials.ts';
import { daysObstacle } from '@tingjian/core/people/person-days.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { users } from '../../schema/sign-in.ts';
import { lockedPerson } from './locked-person.ts';

export type PersonFacts = {
  name: string;
  post: string | null;
  entryDay: string | null;
  probationEnd: string | null;
};

/** What is known of a person is corrected; what is not given stays. */
export function editPerson(writing: Writing, number: string, given: Partial<PersonFacts>): Promise<void> {
  return change(writing, async (c) => {
    const person = await lockedPerson(c, number);
    const { name, post, entryDay, probationEnd } = person;
    const before: PersonFacts = { name, post, entryDay, probationEnd };
    const after = { ...before, ...given };
    const obstacle = daysObstacle({ ...after, leftOn: person.leftOn }, person.stays);
    if (obstacle) throw new Refusal(obstacle);
    await c.tx
      .update(people)
      .set({ ...after, initials: nameInitials(after.name) })
      .where(eq(people.number, number));
    await c.tx.update(users).set({ name: after.name }).where(eq(users.personNumber, number));
    await c.note({ action: 'edit-person', subject: `person:${number}`, before, after });
  });
}
