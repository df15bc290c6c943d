import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { refuseUnfit } from './reassign-review.ts';

const DUE_DAYS = 3;

/** A manager wants this call looked at: a `manual` review, for one person or for whoever takes it. */
export function askForReview(
  writing: Writing,
  { callId, by, to, isBlind }: { callId: string; by: string; to: string | null; isBlind: boolean },
): Promise<{ id: string }> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (!call.scorecardId) throw new Refusal('not-scored');
    if (to) await refuseUnfit(c, to, callId);
    const id = randomUUID();
    const dueAt = new Date(c.now.getTime() + DUE_DAYS * 24 * 3600_000);
    const made = await c.tx
      .insert(reviews)
      .values({
        ...{ id, callId, queue: 'manual', state: 'waiting', priority: 50, isBlind },
        ...{ createdAt: c.now, dueAt, assignedTo: to },
      })
      .onConflictDoNothing()
      .returning({ id: reviews.id });
    if (made.length === 0) throw new Refusal('review-exists');
    await c.note({
      action: 'ask-for-review',
      subject: `review:${id}`,
      after: { callId, queue: 'manual', assignedTo: to, isBlind },
    });
    if (to && to !== by) {
      await notify(c, {
        to,
        kind: 'review-assigned',
        text: `主管指定您复核通话 ${call.label}。`,
        link: `/reviews/${id}`,
      });
    }
    return { id };
  });
}
