import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { webhooks } from '../../schema/webhooks.ts';
import type { NewWebhook } from './add-webhook.ts';
import { lockedWebhook } from './locked-webhook.ts';

/** Another name, address or choice of events; paused or going on. The secret stays. */
export function changeWebhook(
  writing: Writing,
  id: string,
  asked: Partial<NewWebhook & { isActive: boolean }>,
): Promise<void> {
  return change(writing, async (c) => {
    const { name, url, events, isActive } = await lockedWebhook(c, id);
    const before = { name, url, events, isActive };
    const after = { ...before, ...asked };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await c.tx.update(webhooks).set(after).where(eq(webhooks.id, id));
    await c.note({ action: 'change-webhook', subject: `webhook:${id}`, before, after });
  });
}
