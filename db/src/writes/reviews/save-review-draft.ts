import { Refusal } from '@tingjian/core/refusal.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { leaseFrom } from '@tingjian/core/review/lease.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { heldReview, type Review } from './locked-review.ts';

export type Draft = { decisions: Decision[]; comment: string };

/**
 * Keeps what was typed so far and moves the lease on. `revision`: the one this draft was made from; another window
 * that saved in between is not overwritten (`review-behind`). A draft is nobody's act yet, so it leaves no audit row.
 */
export function saveReviewDraft(
  writing: Writing,
  made: { reviewId: string; by: string; draft: Draft; revision: number },
): Promise<{ revision: number }> {
  return change(writing, async (c) => {
    const review = await heldReview(c, made.reviewId, made.by);
    refuseBehind(review, made.revision);
    const revision = review.draftRevision + 1;
    await c.tx
      .update(reviews)
      .set({ draft: made.draft, draftBy: made.by, draftRevision: revision, leaseUntil: leaseFrom(c.now) })
      .where(eq(reviews.id, review.id));
    return { revision };
  });
}

/** A sign of life: the person is at it, though nothing was typed. */
export function keepReview(
  writing: Writing,
  { reviewId, by }: { reviewId: string; by: string },
): Promise<void> {
  return change(writing, async (c) => {
    const review = await heldReview(c, reviewId, by);
    await c.tx
      .update(reviews)
      .set({ leaseUntil: leaseFrom(c.now) })
      .where(eq(reviews.id, review.id));
  });
}

export function refuseBehind(review: Review, revision: number): void {
  if (review.draftRevision !== revision) throw new Refusal('review-behind');
}
