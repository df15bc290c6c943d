import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../../connect.ts';
import { factDaysOf } from '../../reads/sums/fact-days-of.ts';
import { askedDays, type PersonDay } from '../../reads/sums/person-day.ts';
import { qaDaysSummed } from '../../reads/sums/qa-days-of.ts';
import { queueDaysOf } from '../../reads/sums/queue-days-of.ts';
import { factDays, NO_TEAM, queueDays } from '../../schema/sums.ts';
import { sumUp, type TouchedDay } from './sum-up.ts';

/** Any number will do: one process sums at a time, so that an older look never overwrites a newer one. */
const SUMS_LOCK = 7_264_013;
const MOST_MARKS = 5000;
const SLICE = 500;

/**
 * Sums the days that are waiting, from the raw rows, in one transaction: killed at any moment it leaves them waiting.
 * When many wait, it takes those of one month together, the newest first, so that each month is made again only once
 * or twice. Answers how many marks it took away; 0 when none are left, or another process is at it.
 */
export function sumDirtyDays(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SUMS_LOCK}) as held`,
    );
    if (!lock!.held) return 0;
    const marks = await tx.execute<PersonDay>(sql`
      delete from dirty_days where id in (
        select id from dirty_days order by date_trunc('month', day) desc, day, person_number, id limit ${MOST_MARKS})
      returning person_number as "personNumber", day::text as day`);
    // What is read from here on has everything that came with these marks.
    const days = new Map(marks.map((mark) => [`${mark.personNumber} ${mark.day}`, { ...mark }]));
    const all = [...days.values()];
    const touched: TouchedDay[] = [];
    for (let at = 0; at < all.length; at += SLICE)
      touched.push(...(await sumDays(tx, all.slice(at, at + SLICE))));
    await sumUp(tx, touched);
    return marks.length;
  });
}

/** Sums days of people; answers the days with every team they were or are counted in. */
async function sumDays(tx: Queries, days: PersonDay[]): Promise<TouchedDay[]> {
  const facts = await factDaysOf(tx, days);
  const queueAsked = days.filter(({ personNumber }) => personNumber === '').map(({ day }) => day);
  const queues = await queueDaysOf(tx, queueAsked);
  const before: Counted[] = [];
  for (const table of [sql`qa_days`, sql`fact_days`]) {
    const removed = await tx.execute<Counted>(sql`
      delete from ${table} kept using ${askedDays(days)}
      where kept.person_number = asked.person and kept.day = asked.day
      returning kept.person_number as "personNumber", kept.day::text as day, kept.team_id as "teamId"`);
    before.push(...removed);
  }
  if (queueAsked.length > 0)
    await tx.execute(sql`delete from queue_days where day = any(${`{${queueAsked.join(',')}}`}::date[])`);
  const qa = await tx.execute<Counted>(sql`
    insert into qa_days (person_number, day, sample, team_id, calls, points, points_squared, passed, fatal, blind,
      buckets, missed, lost)
    ${qaDaysSummed(days)}
    returning person_number as "personNumber", day::text as day, team_id as "teamId"`);
  if (facts.length > 0) await tx.insert(factDays).values(facts);
  if (queues.length > 0) await tx.insert(queueDays).values(queues);
  const touched = [...before, ...qa, ...facts].map(({ personNumber, day, teamId }) => {
    return { person: personNumber, day, team: teamId ?? NO_TEAM };
  });
  const places = touched.map((each) => [`${each.person} ${each.day} ${each.team}`, each] as const);
  return [...new Map(places).values()];
}

type Counted = PersonDay & { teamId: string | null };
