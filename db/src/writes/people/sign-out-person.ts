import { change, type Writing } from '../../change.ts';
import { endSessions } from '../end-sessions.ts';
import { lockedPerson } from './locked-person.ts';

/** Signs a person out everywhere; they may sign in again. */
export function signOutPerson(writing: Writing, number: string): Promise<void> {
  return change(writing, async (c) => {
    await lockedPerson(c, number);
    await endSessions(c, number);
    await c.note({ action: 'sign-out-person', subject: `person:${number}` });
  });
}
