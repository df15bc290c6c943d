import { Refusal } from '@tingjian/core/refusal.ts';
import { leaseFrom } from '@tingjian/core/review/lease.ts';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { calls } from '../../schema/calls.ts';
import { reviews } from '../../schema/reviews.ts';
import { lockedReview, nameOf, type Review, refuseClosed, whoHas, whoSubmitted } from './locked-review.ts';

export type Claimer = { by: string; mayManage: boolean };

/**
 * Takes a review into one person's hands for as long as they work on it. The second claimer is told who has it; after
 * 30 idle minutes anybody may take it, and the draft stays. Claiming one's own again only moves the lease on.
 */
export function claimReview(
  writing: Writing,
  { reviewId, ...who }: { reviewId: string } & Claimer,
): Promise<void> {
  return change(writing, async (c) => claim(c, await lockedReview(c, reviewId), who));
}

/** `review` is locked. */
export async function claim(c: Change, review: Review, { by, mayManage }: Claimer): Promise<void> {
  refuseClosed(review, await whoSubmitted(c, review));
  const isMine = review.state === 'claimed' && review.claimedBy === by;
  const isHeld = review.state === 'claimed' && review.leaseUntil! > c.now;
  if (isHeld && !isMine) throw new Refusal('review-taken', { detail: await whoHas(c, review) });
  if (review.assignedTo && review.assignedTo !== by && !mayManage) {
    throw new Refusal('review-taken', { detail: `主管已指定由 ${await nameOf(c, review.assignedTo)} 复核` });
  }
  const [call] = await c.tx
    .select({ agentNumber: calls.agentNumber, scorecardId: calls.scorecardId })
    .from(calls)
    .where(eq(calls.id, review.callId));
  if (call!.agentNumber === by) throw new Refusal('own-call');
  // Work that has begun goes on with the scorecard it began with, whatever the rules say by now.
  const hasBegun =
    review.scorecardId !== null && (review.draft !== null || review.blindAt !== null || isMine);
  const scorecardId = hasBegun ? review.scorecardId : call!.scorecardId;
  if (!scorecardId) throw new Refusal('not-scored');
  if (!review.isBlind && (await isBlindElsewhere(c, review.callId))) throw new Refusal('blind-elsewhere');
  const claimedAt = isMine ? review.claimedAt : c.now;
  await c.tx
    .update(reviews)
    .set({ state: 'claimed', claimedBy: by, claimedAt, leaseUntil: leaseFrom(c.now), scorecardId })
    .where(eq(reviews.id, review.id));
  if (isMine) return;
  await c.note({
    action: 'claim-review',
    subject: `review:${review.id}`,
    before: {
      state: review.state,
      claimedBy: review.claimedBy,
      leaseUntil: review.leaseUntil?.toISOString(),
    },
    after: { state: 'claimed', claimedBy: by, callId: review.callId, scorecardId },
  });
}

/** Another review of the call is blind and its own judgement is not given yet: until then nobody sees the machine's. */
async function isBlindElsewhere(c: Change, callId: string): Promise<boolean> {
  const [blind] = await c.tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        ...[eq(reviews.callId, callId), eq(reviews.isBlind, true), isNull(reviews.blindAt)],
        inArray(reviews.state, ['waiting', 'claimed']),
      ),
    )
    .limit(1);
  return blind !== undefined;
}
