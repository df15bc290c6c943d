import { Refusal } from '@tingjian/core/refusal.ts';
import { LEASE_MINUTES } from '@tingjian/core/review/lease.ts';
import { eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { sayMoment } from '../say-moment.ts';

export type Review = typeof reviews.$inferSelect;

/** The review's row, held until the end of the transaction: two people at one review take turns. */
export async function lockedReview(c: Change, reviewId: string): Promise<Review> {
  const [review] = await c.tx.select().from(reviews).where(eq(reviews.id, reviewId)).for('update');
  if (!review) throw new Refusal('review-not-found');
  return review;
}

/**
 * The review, if it is in this person's hands. A lease that ran out and that nobody else took is still theirs.
 * Otherwise `review-closed` or `lease-lost`, each saying who has it or ended it.
 */
export async function heldReview(c: Change, reviewId: string, by: string): Promise<Review> {
  const review = await lockedReview(c, reviewId);
  refuseClosed(review, await whoSubmitted(c, review));
  if (review.state !== 'claimed') throw new Refusal('lease-lost', { detail: '现在待领取，可以重新领取' });
  if (review.claimedBy !== by) throw new Refusal('lease-lost', { detail: await whoHas(c, review) });
  return review;
}

/** Somebody else has it, and since when. */
export async function whoHas(c: Change, { claimedBy, claimedAt }: Review): Promise<string> {
  return `${await nameOf(c, claimedBy!)} 自 ${sayMoment(claimedAt!)} 起在复核，停手 ${LEASE_MINUTES} 分钟后可由他人领取`;
}

export function refuseClosed(review: Review, who: string): void {
  if (review.state === 'done' || review.state === 'second')
    throw new Refusal('review-closed', { detail: who });
  if (review.state === 'recalled') {
    throw new Refusal('review-closed', { detail: `主管已撤回：${review.recallReason ?? ''}` });
  }
}

export async function whoSubmitted(c: Change, { submittedBy, submittedAt }: Review): Promise<string> {
  if (!submittedBy || !submittedAt) return '';
  return `${await nameOf(c, submittedBy)} 已于 ${sayMoment(submittedAt)} 提交`;
}

export async function nameOf(c: Change, number: string): Promise<string> {
  const [person] = await c.tx.select({ name: people.name }).from(people).where(eq(people.number, number));
  return person ? `${person.name}（${number}）` : number;
}
