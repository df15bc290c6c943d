import { type SQL, sql } from 'drizzle-orm';
import { stayCovers } from '../../stay-covers.ts';

/** A day of a person; `''` is the centre, for facts that are nobody's. */
export type PersonDay = { personNumber: string; day: string };

/** Days of people as a table `asked (person, day)` of a query. */
export function askedDays(days: PersonDay[]): SQL {
  const given = days.map(({ personNumber: person, day }) => ({ person, day }));
  return sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as asked (person text, day date)`;
}

/** The team of a person on a day. */
export const TEAM_OF_DAY = sql`(
  select stay.team_id from team_stays stay
  where stay.person_number = asked.person and ${stayCovers('stay', sql`asked.day`)}
  order by stay.from_day desc limit 1)`;

/**
 * At the end of a lateral question: it is asked for each row, from its index. PostgreSQL cannot guess how few rows a day
 * has, and would rather read a large table whole.
 */
export const EACH = sql`offset 0`;
