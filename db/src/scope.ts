import { type SQL, sql } from 'drizzle-orm';
import { CHINA_TODAY, chinaDayOf } from './china-day-of.ts';
import { calls } from './schema/calls.ts';
import { people } from './schema/people.ts';
import { stayCovers } from './stay-covers.ts';

/** How far somebody may see: everybody's, those of their teams, their own. */
export type Scope =
  | { reach: 'all' }
  | { reach: 'team'; teamIds: string[]; number: string }
  | { reach: 'own'; number: string };

/** Programs and tests that act for nobody in particular. */
export const EVERYTHING: Scope = { reach: 'all' };

/**
 * The calls within somebody's reach, as a condition on `calls`. A team lead sees the calls that were made while the
 * agent was in the team, and their own.
 */
export function callsInScope(scope: Scope): SQL | undefined {
  if (scope.reach === 'all') return undefined;
  if (scope.reach === 'own') return sql`${calls.agentNumber} = ${scope.number}`;
  return sql`(${calls.agentNumber} = ${scope.number} or exists (
    select 1 from team_stays stay
    where stay.person_number = ${calls.agentNumber} and stay.team_id = any(${asArray(scope.teamIds)}::uuid[])
      and ${stayCovers('stay', chinaDayOf(calls.startedAt))}))`;
}

/** The people within somebody's reach, as a condition on `people`: those who are in the team today. */
export function peopleInScope(scope: Scope): SQL | undefined {
  if (scope.reach === 'all') return undefined;
  if (scope.reach === 'own') return sql`${people.number} = ${scope.number}`;
  return sql`(${people.number} = ${scope.number} or exists (
    select 1 from team_stays stay
    where stay.person_number = ${people.number} and stay.team_id = any(${asArray(scope.teamIds)}::uuid[])
      and ${stayCovers('stay', CHINA_TODAY)}))`;
}

/** An array as PostgreSQL reads it from text; ids hold nothing that would need quoting. */
function asArray(ids: string[]): string {
  return `{${ids.join(',')}}`;
}
