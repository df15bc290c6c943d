import { type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { addedUp, sumsAddedUp } from '../../reads/sums/call-sums.ts';
import { EACH } from '../../reads/sums/person-day.ts';
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
          from ${kept} cross join lateral (${ofMonth('qa_days', sql`person_number = asked.person`)}) qa`,
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
          from ${kept} cross join lateral (${ofTeamDay('qa_days')}) qa`,
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
          from ${kept} cross join lateral (${ofMonth('qa_team_days', sql`team_id = asked.team`)}) qa`,
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
          from ${kept} cross join lateral (${ofTeamDay('fact_days')}) facts`,
        ['team_id', 'day'],
      ),
    columns: 'team_id, day, sums',
  });
  await again(tx, 'fact_team_months', {
    from: distinct('team, month'),
    where: sql`kept.team_id = asked.team and kept.day = asked.month`,
    sums: (kept) =>
      sumsAddedUp(
        sql`select asked.team as team_id, asked.month as day, sums
          from ${kept} cross join lateral (${ofMonth('fact_team_days', sql`team_id = asked.team`)}) facts`,
        ['team_id', 'day'],
      ),
    columns: 'team_id, day, sums',
  });
  await again(tx, 'fact_months', {
    from: distinct('person, month'),
    where: sql`kept.person_number = asked.person and kept.day = asked.month`,
    sums: (kept) =>
      sumsAddedUp(
        sql`select person_number, asked.month as day, sums
          from ${kept} cross join lateral (${ofMonth('fact_days', sql`person_number = asked.person`)}) facts`,
        ['person_number', 'day'],
      ),
    columns: 'person_number, day, sums',
  });
  if (!touched.some(({ person }) => person === '')) return;
  await again(tx, 'queue_months', {
    from: sql`(select distinct month from ${asked} where person = '') asked`,
    where: sql`kept.day = asked.month`,
    sums: (kept) =>
      sumsAddedUp(
        sql`select asked.month as day, starts_at, sums
          from ${kept} cross join lateral (${ofMonth('queue_days', sql`true`)}) queues`,
        ['day', 'starts_at'],
      ),
    columns: 'day, starts_at, sums',
  });
}

const COLUMNS = 'calls, points, points_squared, passed, fatal, blind, buckets, missed, lost';

/** The rows of `asked.month`, whose they are as the condition says. */
function ofMonth(table: string, whose: SQL): SQL {
  return sql`select * from ${sql.raw(table)}
    where ${whose} and day >= asked.month and day < asked.month + interval '1 month' ${EACH}`;
}

/** Rows of people are in no team where it is null; the tables of teams have a key for those. */
function ofTeamDay(table: string): SQL {
  const of = sql.raw(table);
  return sql`
    (select * from ${of} rows where rows.team_id = asked.team and rows.day = asked.day ${EACH})
    union all
    (select * from ${of} rows
      where asked.team = ${NO_TEAM}::uuid and rows.team_id is null and rows.day = asked.day ${EACH})`;
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
