import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { roleObstacle } from '@tingjian/core/people/role-change.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { endSessions } from '../end-sessions.ts';
import { lockedAdministrators } from './locked-administrators.ts';
import { lockedPerson } from './locked-person.ts';
import { releaseClaims } from './release-claims.ts';

/** Gives a person another role: they are signed out everywhere, and what they had claimed is free again. */
export function changeRole(writing: Writing, number: string, role: Role): Promise<void> {
  return change(writing, async (c) => {
    const administrators = await lockedAdministrators(c);
    const person = await lockedPerson(c, number);
    if (hasLeft(person, chinaDay(c.now))) throw new Refusal('already-left');
    const obstacle = roleObstacle({ person, role, by: writing.actor, administrators });
    if (obstacle) throw new Refusal(obstacle);
    await c.tx.update(people).set({ role }).where(eq(people.number, number));
    await endSessions(c, number);
    await releaseClaims(c, number);
    await c.note({
      action: 'change-role',
      subject: `person:${number}`,
      before: { role: person.role },
      after: { role },
    });
  });
}
