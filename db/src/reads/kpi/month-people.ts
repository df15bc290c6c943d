import type { MonthPerson } from '@tingjian/core/kpi/month/month-input.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { AGENT_POST, LEAD_POST } from './schemes-in-force.ts';

/** Both YYYY-MM-DD. */
export type MonthDays = { first: string; last: string };
type Row = { number: string; name: string; role: string; post: string | null; team: string | null };

/**
 * Agents and team leads who worked here in the month, those who left in it too, each in the team of their last day in
 * one. Who was in no team is there only if something was counted of them. On probation is who still was on the last
 * day of the month.
 */
export async function monthPeople(
  db: Queries,
  { first, last }: MonthDays,
  counted: ReadonlySet<string>,
): Promise<MonthPerson[]> {
  const rows = await db.execute<Row & { onProbation: boolean }>(sql`
    select p.number, p.name, p.role, p.post, stay.team_id as team,
      coalesce(p.probation_end >= ${last}::date, false) as "onProbation"
    from people p
    left join lateral (
      select s.team_id from team_stays s
      where s.person_number = p.number and s.from_day <= ${last}::date
        and (s.to_day is null or s.to_day >= ${first}::date)
      order by s.from_day desc limit 1) stay on true
    where p.role in ('agent', 'team-lead')
      and (p.entry_day is null or p.entry_day <= ${last}::date)
      and (p.left_on is null or p.left_on >= ${first}::date)
    order by p.number`);
  return rows
    .filter(({ number, team }) => team !== null || counted.has(number))
    .map(({ number, name, role, post, team, onProbation }) => {
      const isTeamLead = role === 'team-lead';
      const general = isTeamLead ? LEAD_POST : AGENT_POST;
      return { number, name, teamId: team, post: post ?? general, isTeamLead, isOnProbation: onProbation };
    });
}
