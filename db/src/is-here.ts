import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { type SQL, sql } from 'drizzle-orm';
import { people } from './schema/people.ts';

/** Those of `people` whose last day is not over; it may be known long before. The same as `hasLeft` of core. */
export function isHere(now: Date): SQL {
  return sql`(${people.leftOn} is null or ${people.leftOn} >= ${chinaDay(now)})`;
}
