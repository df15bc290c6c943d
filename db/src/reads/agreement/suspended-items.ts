import { asc, isNull } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { ruleSuspensions } from '../../schema/rule-suspensions.ts';

/** The items whose rules only flag now, in order. */
export async function suspendedItems(db: Queries): Promise<string[]> {
  const rows = await db
    .selectDistinct({ item: ruleSuspensions.item })
    .from(ruleSuspensions)
    .where(isNull(ruleSuspensions.signedOffAt))
    .orderBy(asc(ruleSuspensions.item));
  return rows.map(({ item }) => item);
}
