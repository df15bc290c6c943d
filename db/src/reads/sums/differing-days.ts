import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import { chinaDayOf } from '../../china-day-of.ts';
import type { Database, Queries } from '../../connect.ts';
import { type DifferingWhole, differingWholes } from './differing-wholes.ts';
import { factDaysOf } from './fact-days-of.ts';
import { askedDays, type PersonDay } from './person-day.ts';
import { qaDaysOf } from './qa-days-of.ts';

export type DifferingDay = PersonDay & {
  table: 'qa_days' | 'fact_days';
  /** Of `qa_days`. */
  sample?: string;
  /** What the raw rows come to; null: there should be none. */
  was: unknown;
  /** What is kept. */
  is: unknown;
};

const SLICE = 1000;

/**
 * Every kept sum against what the raw rows come to, at one moment. Days that are waiting to be summed are left out.
 * Answers how many days there are, those that differ, and the sums of months and teams that are not what their days are.
 */
export function differingDays(
  db: Database,
): Promise<{ days: number; differing: DifferingDay[]; wholes: DifferingWhole[] }> {
  return db.transaction(
    async (tx) => {
      const all = await everyDay(tx);
      const differing: DifferingDay[] = [];
      for (let at = 0; at < all.length; at += SLICE)
        differing.push(...(await differingIn(tx, all.slice(at, at + SLICE))));
      return { days: all.length, differing, wholes: await differingWholes(tx) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function everyDay(tx: Queries): Promise<PersonDay[]> {
  const rows = await tx.execute<PersonDay>(sql`
    select person as "personNumber", day::text as day from (
      select agent_number as person, ${chinaDayOf(sql`started_at`)} as day
      from calls
      union select coalesce(person_number, ''), day from facts where not is_late
      union select person_number, day from qa_days
      union select person_number, day from fact_days
      except select person_number, day from dirty_days) every order by person, day`);
  return rows.map((row) => ({ ...row }));
}

async function differingIn(tx: Queries, days: PersonDay[]): Promise<DifferingDay[]> {
  const keptQa = await tx.execute(sql`
    select qa.person_number as "personNumber", qa.day::text as day, qa.sample, qa.team_id as "teamId", qa.calls,
      qa.points, qa.points_squared as "pointsSquared", qa.passed, qa.fatal, qa.blind, qa.buckets, qa.missed, qa.lost
    from ${askedDays(days)} join qa_days qa on qa.person_number = asked.person and qa.day = asked.day`);
  const keptFacts = await tx.execute(sql`
    select kept.person_number as "personNumber", kept.day::text as day, kept.team_id as "teamId", kept.sums
    from ${askedDays(days)} join fact_days kept on kept.person_number = asked.person and kept.day = asked.day`);
  return [
    ...compared('qa_days', await qaDaysOf(tx, days), [...keptQa] as unknown as KeptDay[]),
    ...compared('fact_days', await factDaysOf(tx, days), [...keptFacts] as unknown as KeptDay[]),
  ];
}

type KeptDay = PersonDay & { sample?: string };

function compared(table: DifferingDay['table'], right: KeptDay[], kept: KeptDay[]): DifferingDay[] {
  const placeOf = ({ personNumber, day, sample }: KeptDay) => `${personNumber} ${day} ${sample}`;
  const [rightAt, keptAt] = [right, kept].map((rows) => new Map(rows.map((row) => [placeOf(row), row])));
  return [...new Set([...rightAt!.keys(), ...keptAt!.keys()])].flatMap((place) => {
    const [was, is] = [rightAt!.get(place) ?? null, keptAt!.get(place) ?? null];
    if (isDeepStrictEqual(was && { ...was }, is && { ...is })) return [];
    const { personNumber, day, sample } = (was ?? is)!;
    return [{ table, personNumber, day, sample, was, is }];
  });
}
