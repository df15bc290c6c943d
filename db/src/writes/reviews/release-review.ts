import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { heldReview } from './locked-review.ts';

/** Gives a review back to the queue. The draft stays for whoever takes it next. */
export function releaseReview(
  writing: Writing,
  { reviewId, by }: { reviewId: string; by: string },
): Promise<void> {
  return change(writing, async (c) => {
    const review = await heldReview(c, reviewId, by);
    await c.tx
      .update(reviews)
      .set({ state: 'waiting', claimedBy: null, claimedAt: null, leaseUntil: null })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'release-review',
      subject: `review:${review.id}`,
      before: { state: 'claimed', claimedBy: by },
      after: { state: 'waiting' },
    });
  });
}
