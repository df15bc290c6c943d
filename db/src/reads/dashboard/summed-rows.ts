import { wholeMonths } from '@tingjian/core/calendar/periods.ts';
import { type SQL, sql } from 'drizzle-orm';
import { type DashboardFilter, daysAsked } from './dashboard-filter.ts';

type Tables = { people: string; teams: string; teamMonths: string };
const QA: Tables = { people: 'qa_days', teams: 'qa_team_days', teamMonths: 'qa_team_months' };
const FACTS: Tables = { people: 'fact_days', teams: 'fact_team_days', teamMonths: 'fact_team_months' };

/** Sums by team and day that a filter asks for, from as few rows as there are; of `columns`, `day` and `team_id`. */
export const qaRows = (filter: DashboardFilter, columns: string, grain: 'day' | 'any') =>
  summedRows(QA, filter, columns, grain);
export const factRows = (filter: DashboardFilter) => summedRows(FACTS, filter, 'sums', 'any');

/** The sums of teams hold everybody's; what a person comes to, or a lead beside the team, is in those of people. */
function summedRows(
  { people, teams, teamMonths }: Tables,
  filter: DashboardFilter,
  columns: string,
  grain: 'day' | 'any',
): SQL {
  const { from, to, team, person, scope } = filter;
  const some = sql.raw(`select day, team_id, ${columns} from`);
  if (person || scope.reach === 'own') return sql`${some} ${sql.raw(people)} where ${daysAsked(filter)}`;
  const ofTeams = [
    ...(team ? [sql`team_id = ${team}`] : []),
    ...(scope.reach === 'team' ? [sql`team_id = any(${`{${scope.teamIds.join(',')}}`}::uuid[])`] : []),
  ];
  const within = (table: string, days: { from: string; to: string }) =>
    sql`${some} ${sql.raw(table)} where ${sql.join(
      [sql`day >= ${days.from}::date and day <= ${days.to}::date`, ...ofTeams],
      sql` and `,
    )}`;
  const { months, rest } = wholeMonths(from, to);
  const parts =
    grain === 'day' || months === null
      ? [within(teams, { from, to })]
      : [
          within(teamMonths, { from: months.first, to: months.last }),
          ...rest.map((days) => within(teams, days)),
        ];
  if (scope.reach === 'team') {
    const elsewhere = sql`(team_id is null or not team_id = any(${`{${scope.teamIds.join(',')}}`}::uuid[]))`;
    parts.push(sql`${some} ${sql.raw(people)} where ${daysAsked(filter)} and ${elsewhere}`);
  }
  return sql.join(parts, sql` union all `);
}
