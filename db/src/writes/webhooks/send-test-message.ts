import { randomUUID } from 'node:crypto';
import { change, type Writing } from '../../change.ts';
import { webhookDeliveries } from '../../schema/webhooks.ts';
import { lockedWebhook } from './locked-webhook.ts';

/** A message to one address only, to see whether it arrives; also while the address is paused. */
export function sendTestMessage(writing: Writing, webhookId: string): Promise<{ id: string }> {
  return change(writing, async (c) => {
    const { name } = await lockedWebhook(c, webhookId);
    const id = randomUUID();
    const body = { id, event: 'test', at: c.now.toISOString(), webhook: name };
    await c.tx
      .insert(webhookDeliveries)
      .values({ id, webhookId, event: 'test', body, state: 'waiting', madeAt: c.now });
    await c.enqueue('deliver-webhook', { deliveryId: id });
    await c.note({ action: 'test-webhook', subject: `webhook:${webhookId}`, after: { deliveryId: id } });
    return { id };
  });
}
