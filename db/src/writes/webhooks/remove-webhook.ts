import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { webhooks } from '../../schema/webhooks.ts';
import { lockedWebhook } from './locked-webhook.ts';

/** The address and all its messages, sent or not. */
export function removeWebhook(writing: Writing, id: string): Promise<void> {
  return change(writing, async (c) => {
    const { name, url, events } = await lockedWebhook(c, id);
    await c.tx.delete(webhooks).where(eq(webhooks.id, id));
    await c.note({ action: 'remove-webhook', subject: `webhook:${id}`, before: { name, url, events } });
  });
}
