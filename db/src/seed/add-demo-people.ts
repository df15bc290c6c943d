import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Writing } from '../change.ts';
import { teams } from '../schema/teams.ts';
import { addPerson } from '../writes/add-person.ts';
import { addTeam } from '../writes/people/add-team.ts';
import { DEMO_PEOPLE, DEMO_TEAMS } from './demo-people.ts';

/**
 * Puts the invented people and their teams on the roster; whoever is there already stays as they are. Answers with
 * those it added itself.
 */
export async function addDemoPeople(writing: Writing): Promise<{ people: string[]; teams: string[] }> {
  const added: { people: string[]; teams: string[] } = { people: [], teams: [] };
  for (const name of DEMO_TEAMS) {
    const team = await addTeam(writing, name).catch(unlessThere);
    if (team) added.teams.push(team.id);
  }
  const ids = new Map((await writing.db.select().from(teams)).map(({ id, name }) => [name, id]));
  const today = chinaDay(writing.clock.now());
  for (const { team, isNew, ...person } of DEMO_PEOPLE) {
    const entryDay = dayAfter(today, isNew ? -40 : -400);
    const probationEnd = dayAfter(entryDay, 90);
    const first = team ? { teamId: ids.get(team)!, fromDay: entryDay } : undefined;
    const made = await addPerson(writing, { ...person, entryDay, probationEnd }, first).catch(unlessThere);
    if (made) added.people.push(made.number);
  }
  return added;
}

function unlessThere(error: unknown): null {
  if (error instanceof Refusal && ['duplicate-team', 'duplicate-agent'].includes(error.code)) return null;
  throw error;
}
