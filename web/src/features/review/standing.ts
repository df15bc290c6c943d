import type { ReviewAnswer } from '../../api/reviews.ts';

/**
 * What a person may do with a review now. `blind`: give their own judgement first. `reviewing`: decide. `second`:
 * confirm a fatal item. `claimable`: take it. `reading`: nothing but read.
 */
export type Standing = 'blind' | 'reviewing' | 'second' | 'claimable' | 'reading';

export function standingOf(
  review: ReviewAnswer,
  viewer: { number: string | null; may: (action: 'review-calls' | 'manage-reviews') => boolean },
  now: Date,
): Standing {
  const { number, may } = viewer;
  if (number === null || !may('review-calls') || review.call.agent.number === number) return 'reading';
  if (review.state === 'second') return review.submittedBy?.number === number ? 'reading' : 'second';
  if (review.state === 'claimed' && review.claimedBy?.number === number) {
    return review.isBlind && !review.isBlindGiven ? 'blind' : 'reviewing';
  }
  const isOver =
    review.state === 'claimed' && review.leaseUntil !== null && new Date(review.leaseUntil) < now;
  if (review.state !== 'waiting' && !isOver) return 'reading';
  const isOthers = review.assignedTo !== null && review.assignedTo.number !== number;
  return isOthers && !may('manage-reviews') ? 'reading' : 'claimable';
}
