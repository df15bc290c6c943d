import { seenIn } from '@tingjian/core/agreement/seen-in.ts';
import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { completeDecisions } from '@tingjian/core/review/complete-decisions.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { confirmedFatals, previewScorecard } from '@tingjian/core/review/preview-scorecard.ts';
import { and, eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { isHere } from '../../is-here.ts';
import { appeals } from '../../schema/appeals.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { mustBeOpen } from '../open-month.ts';
import { publishReview } from './finish-review.ts';
import { judgedByMachine } from './judged-by-machine.ts';
import { heldReview, nameOf } from './locked-review.ts';
import { refuseBehind } from './save-review-draft.ts';

export type Submitted = {
  state: 'done' | 'second';
  /** Null until a second person has confirmed a fatal item, or where an appeal's version goes on counting. */
  points: number | null;
};

/**
 * The reviewer says: this is it. Final only when nothing is open. With a fatal item upheld nothing is published yet: a
 * second person has to agree. Of two who submit the same review one wins; the other is told, and keeps the draft.
 */
export function submitReview(
  writing: Writing,
  made: { reviewId: string; by: string; decisions: Decision[]; comment: string; revision: number },
): Promise<Submitted> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, await callOf(c, made.reviewId));
    const review = await heldReview(c, made.reviewId, made.by);
    if (call.agentNumber === made.by) throw new Refusal('own-call');
    if (review.isBlind && !review.blindAt) throw new Refusal('blind-first');
    refuseBehind(review, made.revision);
    await refuseIfFixed(c, call);
    const machine = await judgedByMachine(c.tx, review.scorecardId!);
    const decisions = completeDecisions(machine.findings, made.decisions);
    const scorecard = previewScorecard(machine.findings, decisions, machine.schedule);
    if (scorecard.open.length > 0) throw new Refusal('still-open', { detail: scorecard.open.join('、') });
    const fatals = confirmedFatals(scorecard, machine.schedule);
    const state = fatals.length > 0 ? 'second' : 'done';
    const comment = made.comment.trim() || null;
    await c.tx
      .update(reviews)
      .set({
        ...{
          state,
          decisions,
          comment,
          seen: seenIn(machine.findings),
          submittedBy: made.by,
          submittedAt: c.now,
        },
        ...{ draft: null, draftRevision: review.draftRevision + 1, leaseUntil: null },
        ...{ secondBy: null, secondAt: null, secondReason: null, isSecondAgreed: null },
      })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'submit-review',
      subject: `review:${review.id}`,
      before: { state: 'claimed' },
      after: { state, callId: call.id, scorecardId: review.scorecardId, decisions, comment, fatals },
    });
    if (state === 'second') {
      await askForSecond(c, { made, label: call.label, agentNumber: call.agentNumber, fatals });
      return { state, points: null };
    }
    const version = await publishReview(c, {
      ...{ call, review, machine, decisions, comment, publishedBy: made.by },
      reason: `${await nameOf(c, made.by)} 人工复核`,
    });
    return { state, points: version?.points ?? null };
  });
}

/** The managers hear of it at once; whoever may review sees it in the queue. */
async function askForSecond(c: Change, { made, label, agentNumber, fatals }: Confirming): Promise<void> {
  const managers = await c.tx
    .select({ number: people.number })
    .from(people)
    .where(and(eq(people.role, 'manager'), isHere(c.now)));
  for (const { number } of managers) {
    if (number === made.by || number === agentNumber) continue;
    await notify(c, {
      to: number,
      kind: 'second-wanted',
      text: `通话 ${label} 的致命项 ${fatals.join('、')} 判为成立，等另一个人二次确认。`,
      link: `/reviews/${made.reviewId}`,
    });
  }
}
type Confirming = {
  made: { reviewId: string; by: string };
  label: string;
  agentNumber: string;
  fatals: string[];
};

/** The call a review is about; the call's row is locked before the review's. */
export async function callOf(c: Change, reviewId: string): Promise<string> {
  const [review] = await c.tx
    .select({ callId: reviews.callId })
    .from(reviews)
    .where(eq(reviews.id, reviewId));
  if (!review) throw new Refusal('review-not-found');
  return review.callId;
}

/** While an appeal waits for its answer, and once the month is frozen, the score stays as it is. */
export async function refuseIfFixed(c: Change, call: { id: string; startedAt: Date }): Promise<void> {
  await mustBeOpen(c, chinaMonth(call.startedAt));
  const [open] = await c.tx
    .select({ item: appeals.item })
    .from(appeals)
    .where(and(eq(appeals.callId, call.id), eq(appeals.state, 'open')))
    .limit(1);
  if (open) throw new Refusal('appeal-stands', { detail: `${open.item} 的申诉还没有答复` });
}
