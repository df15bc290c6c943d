import { moveTeam } from '@tingjian/core/people/move-team.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { keepStays } from './keep-stays.ts';
import { lockedPerson } from './locked-person.ts';
import { mustBeTeam, teamWords } from './team-words.ts';

/**
 * Somebody who left is back from a day on, in a team or none. The day after the last one, in the same team, is as if
 * they had never left. To sign in they need a new password.
 */
export function returnPerson(
  writing: Writing,
  number: string,
  { onDay, teamId }: { onDay: string; teamId: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    const person = await lockedPerson(c, number);
    if (person.leftOn === null) throw new Refusal('not-left');
    if (onDay <= person.leftOn) throw new Refusal('return-before-leaving');
    await mustBeTeam(c, teamId);
    const back = { entryDay: person.entryDay, leftOn: null };
    const answer = teamId && moveTeam(person.stays, { teamId, fromDay: onDay }, back);
    if (answer && 'refused' in answer) throw new Refusal(answer.refused);
    const stays = answer ? answer.stays : person.stays;
    await c.tx.update(people).set({ leftOn: null }).where(eq(people.number, number));
    await keepStays(c, number, stays);
    await c.note({
      action: 'return-person',
      subject: `person:${number}`,
      before: { leftOn: person.leftOn, teams: await teamWords(c, person.stays) },
      after: { leftOn: null, onDay, teams: await teamWords(c, stays) },
    });
  });
}
