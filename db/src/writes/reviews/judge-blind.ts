import { Refusal } from '@tingjian/core/refusal.ts';
import { applyDecisions } from '@tingjian/core/review/apply-decisions.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { decisionsAfterBlind } from '@tingjian/core/review/decisions-after-blind.ts';
import { leaseFrom } from '@tingjian/core/review/lease.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { judgedByMachine } from './judged-by-machine.ts';
import { heldReview } from './locked-review.ts';
import { refuseBehind } from './save-review-draft.ts';

/**
 * The reviewer's own judgement of a blind review: faults added, and what does not apply; everything else was in order.
 * It is never changed afterwards. Only then are the machine's findings shown, and the draft goes on against them.
 */
export function judgeBlind(
  writing: Writing,
  made: { reviewId: string; by: string; decisions: Decision[]; comment: string; revision: number },
): Promise<void> {
  return change(writing, async (c) => {
    const review = await heldReview(c, made.reviewId, made.by);
    if (!review.isBlind || review.blindAt) throw new Refusal('blind-given');
    refuseBehind(review, made.revision);
    const { findings, schedule } = await judgedByMachine(c.tx, review.scorecardId!);
    applyDecisions([], made.decisions, schedule);
    const decisions = decisionsAfterBlind(findings, made.decisions);
    await c.tx
      .update(reviews)
      .set({
        blindDecisions: made.decisions,
        blindAt: c.now,
        draft: { decisions, comment: made.comment },
        draftBy: made.by,
        draftRevision: review.draftRevision + 1,
        leaseUntil: leaseFrom(c.now),
      })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'judge-blind',
      subject: `review:${review.id}`,
      after: { callId: review.callId, decisions: made.decisions },
    });
  });
}
