import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import type { Queries } from '../connect.ts';
import { webhookDeliveries, webhooks } from '../schema/webhooks.ts';

export const WEBHOOK_EVENTS = ['scored', 'reviewed', 'appealed', 'fatal'] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** As much of a change as telling needs. */
export type Announcing = Pick<Change, 'tx' | 'now' | 'enqueue'>;

/** Tells every address that asked for this event, as part of a change; the messages go out as jobs. */
export async function announce(
  c: Announcing,
  event: WebhookEvent,
  body: Record<string, unknown>,
): Promise<void> {
  const asked = await c.tx.select({ id: webhooks.id }).from(webhooks).where(asksFor(event));
  for (const { id: webhookId } of asked) {
    const id = randomUUID();
    const values = { id, webhookId, event, state: 'waiting' as const, madeAt: c.now };
    await c.tx.insert(webhookDeliveries).values({
      ...values,
      body: { id, event, at: c.now.toISOString(), ...body },
    });
    await c.enqueue('deliver-webhook', { deliveryId: id });
  }
}

/** Does any address ask for this event? */
export async function wants(db: Queries, event: WebhookEvent): Promise<boolean> {
  const rows = await db.select({ id: webhooks.id }).from(webhooks).where(asksFor(event)).limit(1);
  return rows.length > 0;
}

function asksFor(event: WebhookEvent) {
  return and(eq(webhooks.isActive, true), sql`${event} = any(${webhooks.events})`);
}
