import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../../scope.ts';

/** What a panel is about: days in China, both included; a team, a person, or all that the viewer reaches. */
export type DashboardFilter = { from: string; to: string; team?: string; person?: string; scope: Scope };
export type SampleFilter = DashboardFilter & { sample: Sample };

/** The filter as a condition on columns `day`, `team_id` and `person_number` of a table of sums. */
export function daysAsked({ from, to, ...whose }: DashboardFilter): SQL {
  return sql`day >= ${from}::date and day <= ${to}::date and ${peopleAsked(whose)}`;
}

/** Whose it is, as a condition on `team_id` and `person_number`. */
export function peopleAsked({ team, person, scope }: Omit<DashboardFilter, 'from' | 'to'>): SQL {
  const conditions = [sql`true`];
  if (scope.reach === 'own') conditions.push(sql`person_number = ${scope.number}`);
  if (scope.reach === 'team')
    conditions.push(
      sql`(person_number = ${scope.number} or team_id = any(${`{${scope.teamIds.join(',')}}`}::uuid[]))`,
    );
  if (team) conditions.push(sql`team_id = ${team}`);
  if (person) conditions.push(sql`person_number = ${person}`);
  return sql.join(conditions, sql` and `);
}
