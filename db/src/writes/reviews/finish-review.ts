import type { Finding } from '@tingjian/core/judge/finding.ts';
import { applyDecisions } from '@tingjian/core/review/apply-decisions.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { deduct } from '@tingjian/core/scorecard/deduct.ts';
import type { Change } from '../../change.ts';
import type { calls } from '../../schema/calls.ts';
import { announce } from '../announce.ts';
import { notify } from '../notify.ts';
import { latestVersion, type PublishedVersion, publishVersion } from '../publish-version.ts';
import type { Review } from './locked-review.ts';

type Call = typeof calls.$inferSelect;

/**
 * Publishes what a review came to and tells the agent. Null when an appeal was allowed meanwhile and the review would
 * take points away again: a score rises or stays by appeal, so the appealed version goes on counting.
 */
export async function publishReview(
  c: Change,
  made: {
    call: Call;
    review: Review;
    machine: { findings: Finding[]; schedule: Schedule };
    decisions: Decision[];
    comment: string | null;
    publishedBy: string;
    reason: string;
  },
): Promise<PublishedVersion | null> {
  const { call, review, machine, decisions, comment, publishedBy, reason } = made;
  const scorecard = deduct(applyDecisions(machine.findings, decisions, machine.schedule), machine.schedule);
  const latest = await latestVersion(c.tx, call.id);
  if (latest?.source === 'appeal' && scorecard.points.highest < latest.points) return null;
  const version = await publishVersion(c, {
    ...{ callId: call.id, scorecardId: review.scorecardId!, source: 'review', reviewId: review.id },
    ...{ decisions, scorecard, schedule: machine.schedule, publishedBy, reason, comment },
  });
  await notify(c, {
    to: call.agentNumber,
    kind: 'scored',
    text: version.isFatal
      ? `通话 ${call.label} 的致命项经两人确认，本通 0 分。可在期限内申诉。`
      : `通话 ${call.label} 已复核，得 ${version.points} 分。`,
    link: `/my/${call.id}`,
  });
  const { points, isFatal, missed } = version;
  await announce(c, 'reviewed', {
    ...{ callId: call.id, label: call.label, agentNumber: call.agentNumber, reviewId: review.id },
    ...{ version: version.version, points, isFatal, missed },
  });
  return version;
}
