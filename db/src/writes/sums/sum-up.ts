import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { addedUp, sumsAddedUp } from '../../reads/sums/call-sums.ts';
import { NO_TEAM } from '../../schema/sums.ts';

/** A person's day that was summed again, in every team it was or is counted in; `''` is the centre. */
export type TouchedDay = { person: string; day: string; team: string };

/** Makes the sums of months and teams again that these days are part of, each from the one below it. */
export async function sumUp(tx: Queries, touched: TouchedDay[]): Promise<void> {
  if (touched.length === 0) return;
  const asked = sql`(select person, day, team, date_trunc('month', day)::date as month
    from jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as given (person text, day date, team uuid)) asked`;
  const distinct = (columns: string) => sql`(select distinct ${sql.raw(columns)} from ${asked}) asked`;
  const days = { team: sql`coalesce(team_id, ${NO_TEAM}::uuid)`, month: sql`date_trunc('month', day)::date` };
  await again(tx, 'qa_months', {
    from: distinct('person, month'),
    where: sql`kept.person_number = asked.person and kept.day = asked.month`,
    sums: (kept) =>
      addedUp(
        sql`select person_number, asked.month as day, ${days.team} as team_id, sample, ${sql.raw(COLUMNS)}
          from ${kept} join qa_days qa on qa.person_number = asked.person
            and qa.day >= asked.month and qa.day < asked.month + interval '1 month'`,
        ['person_number', 'day', 'team_id', 'sample'],
      ),
    columns: `person_number, day, team_id, sample, ${COLUMNS}`,
  });
  await again(tx, 'qa_team_days', {
    from: distinct('team, day'),
    where: sql`kept.team_id = asked.team and kept.day = asked.day`,
    sums: (kept) =>
      addedUp(
        sql`select asked.team as team_id, asked.day as day, sample, ${sql.raw(COLUMNS)}
          from ${kept} join qa_days qa on qa.day = asked.day and ${teamOf('qa')}`,
        ['team_id', 'day', 'sample'],
      ),
    columns: `team_id, day, sample, ${COLUMNS}`,
  });
  await again(tx, 'qa_team_months', {
    from: distinct('team, month'),
    where: sql`kept.team_id = asked.team and kept.day = asked.month`,
    sums: (kept) =>
      addedUp(
        sql`select asked.team as team_id, asked.month as day, sample, ${sql.raw(COLUMNS)}
          from ${kept} join qa_team_days qa on qa.team_id = asked.team
            and qa.day >= asked.month and qa.day < asked.month + interval '1 month'`,
        ['team_id', 'day', 'sample'],
      ),
    columns: `team_id, day, sample, ${COLUMNS}`,
  });
  await again(tx, 'fact_team_days', {
    from: distinct('team, day'),
    where: sql`kept.team_id = asked.team and kept.day = asked.day`,
    sums: (kept) =>
      sumsAddedUp(
        sql`select asked.team as team_id, asked.day as day, sums
          from ${kept} join fact_days qa on qa.day = asked.day and ${teamOf('qa')}`,
        ['team_id', 'day'],
      ),
    columns: 'team_id, day, sums',
  });
  if (!touched.some(({ person }) => person === '')) return;
  await again(tx, 'queue_months', {
    from: sql`(select distinct month from ${asked} where person = '') asked`,
    where: sql`kept.day = asked.month`,
    sums: (kept) =>
      sumsAddedUp(
        sql`select asked.month as day, starts_at, sums from ${kept} join queue_days qa
          on qa.day >= asked.month and qa.day < asked.month + interval '1 month'`,
        ['day', 'starts_at'],
      ),
    columns: 'day, starts_at, sums',
  });
}

const COLUMNS = 'calls, points, points_squared, passed, fatal, blind, buckets, missed, lost';

/** Rows of people are in no team where it is null; the tables of teams have a key for those. */
function teamOf(table: string): SQL {
  const team = sql.raw(`${table}.team_id`);
  return sql`(${team} = asked.team or (${team} is null and asked.team = ${NO_TEAM}::uuid))`;
}

async function again(
  tx: Queries,
  table: string,
  by: { from: SQL; where: SQL; sums: (from: SQL) => SQL; columns: string },
): Promise<void> {
  const name = sql.raw(table);
  await tx.execute(sql`delete from ${name} kept using ${by.from} where ${by.where}`);
  await tx.execute(sql`insert into ${name} (${sql.raw(by.columns)}) ${by.sums(by.from)}`);
}
