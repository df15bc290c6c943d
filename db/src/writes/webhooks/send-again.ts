import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { webhookDeliveries } from '../../schema/webhooks.ts';

/** A message that was given up is tried again from the beginning. */
export function sendAgain(
  writing: Writing,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<void> {
  return change(writing, async (c) => {
    const which = and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.webhookId, webhookId));
    const [delivery] = await c.tx.select().from(webhookDeliveries).where(which).for('update');
    if (!delivery) throw new Refusal('delivery-not-found');
    if (delivery.state !== 'dead') throw new Refusal('delivery-not-dead');
    await c.tx.update(webhookDeliveries).set({ state: 'waiting', tries: 0 }).where(which);
    await c.enqueue('deliver-webhook', { deliveryId });
    await c.note({
      action: 'send-webhook-again',
      subject: `webhook:${webhookId}`,
      after: { deliveryId, event: delivery.event },
    });
  });
}
