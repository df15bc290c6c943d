import { nextTryAfter } from '@tingjian/core/webhooks/next-try.ts';
import { and, eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { webhookDeliveries } from '../../schema/webhooks.ts';

const LONGEST = 300;

export type DeliveryResult = {
  deliveryId: string;
  /** The tries that were counted when this one began: two that ran at once count as one. */
  triesBefore: number;
  isDelivered: boolean;
  /** The status of the answer, or a sentence. */
  answer: string;
};

/** One try is over: it arrived, or it is put in line again, or given up until a person sends it again. */
export function noteDelivery(
  writing: Writing,
  result: DeliveryResult,
): Promise<'delivered' | 'again' | 'dead' | 'over'> {
  const { deliveryId, triesBefore, isDelivered, answer } = result;
  return change(writing, async (c) => {
    const which = eq(webhookDeliveries.id, deliveryId);
    const [delivery] = await c.tx.select().from(webhookDeliveries).where(which).for('update');
    if (delivery?.state !== 'waiting' || delivery.tries !== triesBefore) return 'over';
    const tries = triesBefore + 1;
    const waitSeconds = isDelivered ? null : nextTryAfter(tries);
    const state = isDelivered ? 'delivered' : waitSeconds === null ? 'dead' : 'waiting';
    await c.tx
      .update(webhookDeliveries)
      .set({
        ...{ state, tries, lastTryAt: c.now, lastAnswer: answer.slice(0, LONGEST) },
        ...(isDelivered && { deliveredAt: c.now }),
      })
      .where(which);
    if (waitSeconds !== null) await c.enqueue('deliver-webhook', { deliveryId }, waitSeconds);
    if (state === 'dead') await noteDead(c, delivery, tries, answer);
    return state === 'waiting' ? 'again' : state;
  });
}

/** While an address is paused, its messages wait without being counted. */
export function delayDelivery(writing: Writing, deliveryId: string, afterSeconds: number): Promise<void> {
  return change(writing, (c) => c.enqueue('deliver-webhook', { deliveryId }, afterSeconds));
}

/** No more tries, for a reason of ours. */
export function giveUpDelivery(writing: Writing, deliveryId: string, answer: string): Promise<void> {
  return change(writing, async (c) => {
    const which = and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.state, 'waiting'));
    const [dead] = await c.tx
      .update(webhookDeliveries)
      .set({ state: 'dead', lastTryAt: c.now, lastAnswer: answer })
      .where(which)
      .returning();
    if (dead) await noteDead(c, dead, dead.tries, answer);
  });
}

async function noteDead(
  c: Change,
  { id, event, webhookId }: typeof webhookDeliveries.$inferSelect,
  tries: number,
  answer: string,
): Promise<void> {
  await c.note({
    action: 'give-up-webhook',
    subject: `webhook:${webhookId}`,
    after: { deliveryId: id, event, tries, answer: answer.slice(0, LONGEST) },
  });
}
