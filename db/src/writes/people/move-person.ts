import { type Move, moveTeam } from '@tingjian/core/people/move-team.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { change, SESSION_CHANNEL, type Writing } from '../../change.ts';
import { frozenThrough } from '../../reads/frozen-through.ts';
import { noMonthCloses } from '../open-month.ts';
import { keepStays } from './keep-stays.ts';
import { lockedPerson } from './locked-person.ts';
import { mustBeTeam, teamWords } from './team-words.ts';

/** Moves a person to another team, or out of teams, from a day on; days in a closed month are not touched. */
export function movePerson(writing: Writing, number: string, move: Move): Promise<void> {
  return change(writing, async (c) => {
    const person = await lockedPerson(c, number);
    await mustBeTeam(c, move.teamId);
    await noMonthCloses(c);
    const frozen = await frozenThrough(c.tx);
    if (frozen !== null && move.fromDay <= frozen) throw new Refusal('month-frozen', { detail: frozen });
    const answer = moveTeam(person.stays, move, person);
    if ('refused' in answer) throw new Refusal(answer.refused);
    await keepStays(c, number, answer.stays);
    await c.note({
      action: 'move-person',
      subject: `person:${number}`,
      before: { teams: await teamWords(c, person.stays) },
      after: { teams: await teamWords(c, answer.stays) },
    });
    // What they may see may be another team's now.
    await c.signal(SESSION_CHANNEL, number);
  });
}
