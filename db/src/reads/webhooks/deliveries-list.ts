import { and, count, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { webhookDeliveries } from '../../schema/webhooks.ts';

export type DeliveryState = typeof webhookDeliveries.$inferSelect.state;

/** The messages to one address, the newest first. */
export async function deliveriesList(
  db: Queries,
  { webhookId, state, page, pageSize }: Page & { webhookId: string; state?: DeliveryState },
) {
  const which = and(eq(webhookDeliveries.webhookId, webhookId), state && eq(webhookDeliveries.state, state));
  const [[counted], rows] = await Promise.all([
    db.select({ total: count() }).from(webhookDeliveries).where(which),
    db
      .select()
      .from(webhookDeliveries)
      .where(which)
      .orderBy(desc(webhookDeliveries.madeAt), desc(webhookDeliveries.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
  ]);
  return { total: counted!.total, rows };
}
type Page = { page: number; pageSize: number };
