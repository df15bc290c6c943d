import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { webhooks } from '../../schema/webhooks.ts';

/** The row of an address, held until the end of the transaction. */
export async function lockedWebhook(c: Change, id: string): Promise<typeof webhooks.$inferSelect> {
  const [webhook] = await c.tx.select().from(webhooks).where(eq(webhooks.id, id)).for('update');
  if (!webhook) throw new Refusal('webhook-not-found');
  return webhook;
}
