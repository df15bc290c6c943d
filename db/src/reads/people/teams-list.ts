import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';
import { teamStays, teams } from '../../schema/teams.ts';
import type { Scope } from '../../scope.ts';
import { isToday } from '../is-today.ts';

export type ListedTeam = {
  id: string;
  name: string;
  leads: { number: string; name: string }[];
  /** How many are in it today, leads included. */
  members: number;
};

/** The teams within reach, by name, with who leads them today. */
export async function teamsList(db: Queries, scope: Scope): Promise<ListedTeam[]> {
  if (scope.reach === 'own' || (scope.reach === 'team' && scope.teamIds.length === 0)) return [];
  const rows = await db
    .select({ id: teams.id, team: teams.name, number: people.number, name: people.name, role: people.role })
    .from(teams)
    .leftJoin(teamStays, and(eq(teamStays.teamId, teams.id), isToday))
    .leftJoin(people, eq(people.number, teamStays.personNumber))
    .where(scope.reach === 'team' ? inArray(teams.id, scope.teamIds) : undefined)
    .orderBy(asc(teams.name), asc(people.number));
  const found = new Map<string, ListedTeam>();
  for (const { id, team, number, name, role } of rows) {
    const listed = found.get(id) ?? { id, name: team, leads: [], members: 0 };
    found.set(id, listed);
    if (number === null || name === null) continue;
    listed.members += 1;
    if (role === 'team-lead') listed.leads.push({ number, name });
  }
  return [...found.values()];
}
