import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { frozenMonths } from '../schema/frozen-months.ts';

/** Has this month (YYYY-MM in China) been closed, so that no score in it changes any more? */
export async function isMonthFrozen(db: Queries, month: string): Promise<boolean> {
  const [frozen] = await db
    .select({ month: frozenMonths.month })
    .from(frozenMonths)
    .where(eq(frozenMonths.month, month));
  return frozen !== undefined;
}
