import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { max } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { frozenMonths } from '../schema/frozen-months.ts';

/** The last day of the newest closed month, YYYY-MM-DD; null while none is. */
export async function frozenThrough(db: Queries): Promise<string | null> {
  const [row] = await db.select({ month: max(frozenMonths.month) }).from(frozenMonths);
  return row?.month ? dayAfter(chinaDay(chinaMonthSpan(row.month).until), -1) : null;
}
