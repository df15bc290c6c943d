import { addQuality, type QualitySums } from '@tingjian/core/kpi/dashboard/quality.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { EVERYTHING } from '../../scope.ts';
import { factRows, qaRows } from '../dashboard/summed-rows.ts';
import { sumsAddedUp } from '../sums/call-sums.ts';

type Days = { from: string; to: string };
export type CountedInMonth = {
  centre: Sums;
  /** `name` null: who was in none. */
  teams: { name: string | null; sums: Sums }[];
  /** Of calls that were reviewed for another reason than being drawn. */
  risk: QualitySums;
  days: { day: string; sums: Sums }[];
  halfHours: { startsAt: string; sums: Sums }[];
};
type Quality = { team: string; sample: string } & QualitySums;

/** Everything that was counted in some days of whole months: of the queues, of each team, of the random sample. */
export async function countedInMonth(db: Queries, days: Days): Promise<CountedInMonth> {
  const filter = { ...days, scope: EVERYTHING };
  const facts = await db.execute<{ team_id: string; sums: Sums }>(
    sumsAddedUp(sql`select team_id, sums from (${factRows(filter)}) of_teams`, ['team_id']),
  );
  const quality = await db.execute<Quality>(sql`
    select team_id::text as team, sample, sum(calls)::int as calls, sum(points::numeric)::float8 as points,
      sum(points_squared::numeric)::float8 as squared, sum(passed)::int as passed, sum(fatal)::int as fatal
    from (${qaRows(filter, 'sample, calls, points, points_squared, passed, fatal', 'any')}) of_teams
    where sample in ('random', 'risk') group by 1, 2`);
  const names = await db.execute<{ id: string; name: string }>(sql`select id::text as id, name from teams`);
  const queues = sql`from queue_days where day >= ${days.from}::date and day <= ${days.to}::date`;
  const byDay = await db.execute<{ day: string; sums: Sums }>(sql`
    select day::text as day, sums from (${sumsAddedUp(sql`select day, sums ${queues}`, ['day'])}) added order by day`);
  const byHalfHour = await db.execute<{ startsAt: string; sums: Sums }>(sql`
    select starts_at as "startsAt", sums
    from (${sumsAddedUp(sql`select starts_at, sums ${queues}`, ['starts_at'])}) added order by starts_at`);
  const ofTeam = new Map<string, Sums[]>();
  const note = (team: string, sums: Sums) => ofTeam.set(team, [...(ofTeam.get(team) ?? []), sums]);
  for (const { team_id: team, sums } of facts) note(team, sums);
  for (const row of quality) if (row.sample === 'random') note(row.team, sampleSums(row));
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const teams = [...ofTeam].map(([team, all]) => ({
    name: nameOf.get(team) ?? null,
    sums: addSums(all),
  }));
  return {
    // What is nobody's, such as the queues, stands with those who are in no team.
    centre: addSums(teams.map(({ sums }) => sums)),
    teams: teams.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    risk: addQuality(quality.filter(({ sample }) => sample === 'risk')),
    ...{ days: [...byDay], halfHours: [...byHalfHour] },
  };
}

function sampleSums({ calls, points, squared, passed, fatal }: QualitySums): Sums {
  return { qaCalls: calls, qaPoints: points, qaPointsSquared: squared, qaPassed: passed, qaFatal: fatal };
}
