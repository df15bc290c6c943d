import { Refusal } from '@tingjian/core/refusal.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import { notJudgedItems } from '@tingjian/core/scorecard/not-judged-items.ts';
import { and, desc, eq, lt } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { dropFatalCoaching } from '../appeals/drop-fatal-coaching.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { latestVersion, type PublishedVersion, publishVersion } from '../publish-version.ts';
import { judgedByMachine } from './judged-by-machine.ts';
import { lockedReview } from './locked-review.ts';
import { reopened } from './reopened.ts';
import { callOf, refuseIfFixed } from './submit-review.ts';

/**
 * A manager takes a published review back. Nothing is deleted: a new version counts, with what counted before that
 * review, or, where there was nothing, what the machine was sure of. The review waits again, with its decisions as
 * the draft. Refused once an appeal was decided on it: a score then only rises or stays.
 */
export function setBackReview(
  writing: Writing,
  { reviewId, by, reason }: { reviewId: string; by: string; reason: string },
): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, await callOf(c, reviewId));
    const review = await lockedReview(c, reviewId);
    if (review.state !== 'done') throw new Refusal('review-closed', { detail: '只有已完成的复核可以退回' });
    await refuseIfFixed(c, call);
    const latest = await latestVersion(c.tx, call.id);
    if (latest?.reviewId !== review.id || latest.source !== 'review') {
      throw new Refusal('appeal-stands', { detail: '现行成绩已不是这次复核的结果' });
    }
    await c.tx
      .update(reviews)
      .set({
        ...{ ...reopened(review), state: 'waiting', assignedTo: null, recallReason: reason },
        ...{ secondBy: null, secondAt: null, secondReason: null, isSecondAgreed: null },
      })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'set-back-review',
      subject: `review:${review.id}`,
      before: {
        state: 'done',
        decisions: review.decisions,
        submittedBy: review.submittedBy,
        points: latest.points,
      },
      after: { state: 'waiting', callId: call.id, reason },
    });
    const note = '复核被主管退回，暂不需要辅导。';
    for (const item of latest.missed) await dropFatalCoaching(c, { callId: call.id, item, by, note });
    const restored = await whatCountedBefore(c, latest);
    const version = await publishVersion(c, {
      ...{ callId: call.id, source: 'set-back', reviewId: review.id, publishedBy: by },
      ...{ ...restored, reason: `主管退回重审：${reason}` },
    });
    await notify(c, {
      to: call.agentNumber,
      kind: 'scored',
      text: `通话 ${call.label} 的复核被主管退回重审，现按 ${version.points} 分计。`,
      link: `/my/${call.id}`,
    });
    if (review.submittedBy && review.submittedBy !== by) {
      await notify(c, {
        to: review.submittedBy,
        kind: 'review-set-back',
        text: `通话 ${call.label} 的复核被主管退回：${reason}`,
        link: `/reviews/${review.id}`,
      });
    }
  });
}

async function whatCountedBefore(c: Change, latest: PublishedVersion) {
  const [before] = await c.tx
    .select()
    .from(scoreVersions)
    .where(and(eq(scoreVersions.callId, latest.callId), lt(scoreVersions.version, latest.version)))
    .orderBy(desc(scoreVersions.version))
    .limit(1);
  const { scorecardId } = before ?? latest;
  const { findings, schedule } = await judgedByMachine(c.tx, scorecardId);
  const scorecard = before
    ? { ...before.derived, findings: before.findings, notJudged: notJudgedItems(before.findings, schedule) }
    : deduct(findings, schedule);
  return { scorecardId, decisions: before?.decisions ?? [], scorecard, schedule };
}
