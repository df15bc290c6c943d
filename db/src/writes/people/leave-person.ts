import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { daysObstacle } from '@tingjian/core/people/person-days.ts';
import { leavingObstacle } from '@tingjian/core/people/role-change.ts';
import { staysUntil } from '@tingjian/core/people/team-stays.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { users } from '../../schema/sign-in.ts';
import { endSessions } from '../end-sessions.ts';
import { keepStays } from './keep-stays.ts';
import { lockedAdministrators } from './locked-administrators.ts';
import { lockedPerson } from './locked-person.ts';
import { releaseClaims } from './release-claims.ts';
import { teamWords } from './team-words.ts';

/**
 * A person's last day. Everything they did and were stays. When it is today or past, they are signed out everywhere,
 * their account goes and what they had claimed is free again; when it is to come, sign-in ends with that day.
 */
export function leavePerson(
  writing: Writing,
  number: string,
  leftOn: string,
  { mayGiveAccess = true } = {},
): Promise<void> {
  return change(writing, async (c) => {
    const administrators = await lockedAdministrators(c);
    const person = await lockedPerson(c, number);
    if (person.role === 'administrator' && !mayGiveAccess) {
      throw new Refusal('not-allowed', { detail: '管理员离职由另一位管理员登记' });
    }
    const today = chinaDay(c.now);
    if (hasLeft(person, today)) throw new Refusal('already-left');
    const obstacle =
      leavingObstacle(number, writing.actor, administrators) ??
      daysObstacle({ ...person, probationEnd: null, leftOn }, []);
    if (obstacle) throw new Refusal(obstacle);
    const stays = staysUntil(person.stays, leftOn);
    await c.tx.update(people).set({ leftOn }).where(eq(people.number, number));
    await keepStays(c, number, stays);
    await c.note({
      action: 'leave-person',
      subject: `person:${number}`,
      before: { leftOn: person.leftOn, teams: await teamWords(c, person.stays) },
      after: { leftOn, teams: await teamWords(c, stays) },
    });
    if (leftOn > today) return;
    await endSessions(c, number);
    await c.tx.delete(users).where(eq(users.personNumber, number));
    await releaseClaims(c, number);
  });
}
