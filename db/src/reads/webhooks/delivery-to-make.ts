import { and, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { webhookDeliveries, webhooks } from '../../schema/webhooks.ts';

/** A message that waits, and where it goes; null when it is delivered, given up or gone. */
export async function deliveryToMake(db: Queries, id: string) {
  const [row] = await db
    .select({
      id: webhookDeliveries.id,
      event: webhookDeliveries.event,
      body: webhookDeliveries.body,
      tries: webhookDeliveries.tries,
      url: webhooks.url,
      secret: webhooks.secret,
      isActive: webhooks.isActive,
    })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId))
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, 'waiting')));
  return row ?? null;
}
