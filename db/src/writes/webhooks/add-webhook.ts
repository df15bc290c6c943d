import { randomBytes, randomUUID } from 'node:crypto';
import { change, type Writing } from '../../change.ts';
import { webhooks } from '../../schema/webhooks.ts';
import type { WebhookEvent } from '../announce.ts';

export type NewWebhook = { name: string; url: string; events: WebhookEvent[] };

/** An address of another system; the answer is the only time its secret can be read. */
export function addWebhook(writing: Writing, asked: NewWebhook): Promise<{ id: string; secret: string }> {
  const secret = `whsec_${randomBytes(32).toString('base64url')}`;
  return change(writing, async (c) => {
    const id = randomUUID();
    await c.tx.insert(webhooks).values({ ...asked, id, secret, madeBy: writing.actor, madeAt: c.now });
    await c.note({ action: 'add-webhook', subject: `webhook:${id}`, after: asked });
    return { id, secret };
  });
}
