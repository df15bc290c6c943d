import { reachOf } from '@tingjian/core/people/permissions.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { isHere } from '../../is-here.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { notify } from '../notify.ts';
import { lockedReview, refuseClosed, whoSubmitted } from './locked-review.ts';

/**
 * A manager gives a review to one person, or, with null, back to everybody. It leaves whoever has it; the draft goes
 * along. A recalled one comes back this way.
 */
export function reassignReview(
  writing: Writing,
  { reviewId, by, to }: { reviewId: string; by: string; to: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    const review = await lockedReview(c, reviewId);
    if (review.state !== 'recalled') refuseClosed(review, await whoSubmitted(c, review));
    if (to) await refuseUnfit(c, to, review.callId);
    await c.tx
      .update(reviews)
      .set({ state: 'waiting', assignedTo: to, claimedBy: null, claimedAt: null, leaseUntil: null })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'reassign-review',
      subject: `review:${review.id}`,
      before: { state: review.state, assignedTo: review.assignedTo, claimedBy: review.claimedBy },
      after: { state: 'waiting', assignedTo: to, callId: review.callId },
    });
    const link = `/reviews/${review.id}`;
    const former = review.state === 'claimed' ? review.claimedBy : review.assignedTo;
    if (former && former !== to && former !== by) {
      await notify(c, {
        to: former,
        kind: 'review-reassigned',
        text: '主管把您手里的一项复核改派了，草稿随它转走。',
        link,
      });
    }
    if (to && to !== by) {
      await notify(c, { to, kind: 'review-assigned', text: '主管指定您复核一通电话。', link });
    }
  });
}

/** Whoever gets it must be here, may review, and is not the agent of the call. */
export async function refuseUnfit(c: Change, number: string, callId: string): Promise<void> {
  const [person] = await c.tx
    .select({ role: people.role })
    .from(people)
    .where(and(eq(people.number, number), isHere(c.now)));
  const [call] = await c.tx
    .select({ agentNumber: calls.agentNumber })
    .from(calls)
    .where(eq(calls.id, callId));
  if (!person || reachOf(person.role, 'review-calls') === null || call?.agentNumber === number) {
    throw new Refusal('cannot-review', { detail: number });
  }
}
