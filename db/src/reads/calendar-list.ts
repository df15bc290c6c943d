import type { Calendar, CalendarDay } from '@tingjian/core/calendar/calendar-day.ts';
import { calendarOf } from '@tingjian/core/calendar/calendar-day.ts';
import { and, asc, gte, lt } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calendarDays } from '../schema/calendar-days.ts';

/** The days of a year that are not what their weekday says, in order. */
export function calendarList(db: Queries, year: number): Promise<CalendarDay[]> {
  return db
    .select()
    .from(calendarDays)
    .where(and(gte(calendarDays.day, `${year}-01-01`), lt(calendarDays.day, `${year + 1}-01-01`)))
    .orderBy(asc(calendarDays.day));
}

/** Every such day, for counting working days. */
export async function calendarInForce(db: Queries): Promise<Calendar> {
  return calendarOf(await db.select().from(calendarDays));
}
