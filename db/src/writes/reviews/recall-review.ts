import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { notify } from '../notify.ts';
import { lockedReview, refuseClosed, whoSubmitted } from './locked-review.ts';
import { reopened } from './reopened.ts';

/** A manager takes a review out of the queue, out of somebody's hands if need be. The draft stays with it. */
export function recallReview(
  writing: Writing,
  { reviewId, by, reason }: { reviewId: string; by: string; reason: string },
): Promise<void> {
  return change(writing, async (c) => {
    const review = await lockedReview(c, reviewId);
    if (review.state !== 'second') refuseClosed(review, await whoSubmitted(c, review));
    await c.tx
      .update(reviews)
      .set({
        ...(review.state === 'second' && reopened(review)),
        state: 'recalled',
        leaseUntil: null,
        recalledBy: by,
        recalledAt: c.now,
        recallReason: reason,
      })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'recall-review',
      subject: `review:${review.id}`,
      before: { state: review.state, claimedBy: review.claimedBy, assignedTo: review.assignedTo },
      after: { state: 'recalled', callId: review.callId, reason },
    });
    const whose = review.state === 'waiting' ? review.assignedTo : review.claimedBy;
    if (!whose || whose === by) return;
    await notify(c, {
      to: whose,
      kind: 'review-recalled',
      text: `主管撤回了一项复核：${reason}。您填的草稿还在。`,
      link: `/reviews/${review.id}`,
    });
  });
}
