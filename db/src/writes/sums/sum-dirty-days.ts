import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../../connect.ts';
import { factDaysOf } from '../../reads/sums/fact-days-of.ts';
import { askedDays, type PersonDay } from '../../reads/sums/person-day.ts';
import { qaDaysOf } from '../../reads/sums/qa-days-of.ts';
import { factDays, qaDays } from '../../schema/sums.ts';

/** Any number will do: one process sums at a time, so that an older look never overwrites a newer one. */
const SUMS_LOCK = 7_264_013;
const MOST_MARKS = 5000;
const SLICE = 500;

/**
 * Sums the days that are waiting, from the raw rows, in one transaction: killed at any moment it leaves them waiting.
 * Answers how many marks it took away; 0 when none are left, or another process is at it.
 */
export function sumDirtyDays(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${SUMS_LOCK}) as held`,
    );
    if (!lock!.held) return 0;
    const marks = await tx.execute<PersonDay>(sql`
      delete from dirty_days where id in (select id from dirty_days order by id limit ${MOST_MARKS})
      returning person_number as "personNumber", day::text as day`);
    // What is read from here on has everything that came with these marks.
    const days = new Map(marks.map((mark) => [`${mark.personNumber} ${mark.day}`, { ...mark }]));
    const all = [...days.values()];
    for (let at = 0; at < all.length; at += SLICE) await sumDays(tx, all.slice(at, at + SLICE));
    return marks.length;
  });
}

async function sumDays(tx: Queries, days: PersonDay[]): Promise<void> {
  const [qa, facts] = [await qaDaysOf(tx, days), await factDaysOf(tx, days)];
  for (const table of [sql`qa_days`, sql`fact_days`]) {
    await tx.execute(sql`
      delete from ${table} kept using ${askedDays(days)}
      where kept.person_number = asked.person and kept.day = asked.day`);
  }
  if (qa.length > 0) await tx.insert(qaDays).values(qa);
  if (facts.length > 0) await tx.insert(factDays).values(facts);
}
