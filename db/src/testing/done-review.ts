import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { Writing } from '../change.ts';
import type { reviews } from '../schema/reviews.ts';
import { claimReview } from '../writes/reviews/claim-review.ts';
import { judgeBlind } from '../writes/reviews/judge-blind.ts';
import { submitReview } from '../writes/reviews/submit-review.ts';
import { findingsCall, waitingReview } from './sample-review.ts';

type Done = Partial<typeof reviews.$inferInsert> & {
  findings: Finding[];
  decisions: Decision[];
  /** What the reviewer said before seeing the machine's findings; makes the review blind. */
  blind?: Decision[];
  by?: string;
};

/** A call with these machine findings, reviewed to the end as people do. */
export async function doneReview(
  writing: Writing,
  { findings, decisions, blind, by = '9001', ...more }: Done,
): Promise<{ callId: string; reviewId: string }> {
  const callId = more.callId ?? (await findingsCall(writing, findings));
  const reviewId = await waitingReview(writing, callId, { isBlind: blind !== undefined, ...more });
  await claimReview(writing, { reviewId, by, mayManage: true });
  if (blind) await judgeBlind(writing, { reviewId, by, decisions: blind, comment: '', revision: 0 });
  await submitReview(writing, { reviewId, by, decisions, comment: '', revision: blind ? 1 : 0 });
  return { callId, reviewId };
}
