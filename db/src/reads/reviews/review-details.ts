import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { schedules } from '../../schema/schedules.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { scheduleRead } from '../schedule-read.ts';
import { hiddenFrom, type Judging } from './hidden-from.ts';
import { reviewColumns } from './review-columns.ts';
import { type ReviewSummary, reviewSummary } from './review-summary.ts';

export type ReviewDetails = ReviewSummary & {
  /** What the machine found; null while it is hidden. */
  findings: Finding[] | null;
  schedule: Schedule;
  draft: { decisions: Decision[]; comment: string } | null;
  draftRevision: number;
  blindDecisions: Decision[] | null;
  decisions: Decision[] | null;
  comment: string | null;
};

/** Everything the workspace shows of one review, but for the call itself; null if there is none. */
export async function reviewDetails(
  db: Queries,
  reviewId: string,
  judging: Judging,
  now: Date,
): Promise<ReviewDetails | null> {
  const [found] = await db
    .select({
      ...reviewColumns,
      derived: scorecards.derived,
      missed: scorecards.missed,
      isCallHidden: hiddenFrom(judging) ?? sql<boolean>`false`,
      draft: reviews.draft,
      draftRevision: reviews.draftRevision,
      blindDecisions: reviews.blindDecisions,
      decisions: reviews.decisions,
      comment: reviews.comment,
      findings: scorecards.findings,
      scheduleText: schedules.text,
    })
    .from(reviews)
    .innerJoin(calls, eq(calls.id, reviews.callId))
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .innerJoin(scorecards, eq(scorecards.id, sql`coalesce(${reviews.scorecardId}, ${calls.scorecardId})`))
    .innerJoin(schedules, eq(schedules.hash, scorecards.scheduleHash))
    .where(eq(reviews.id, reviewId));
  if (!found) return null;
  const { draft, draftRevision, blindDecisions, decisions, comment, findings, scheduleText, ...row } = found;
  const summary = reviewSummary(row, now);
  // What people decided tells what the machine found; a blind draft is nothing but one's own.
  const isTold = !summary.isHidden;
  return {
    ...summary,
    ...{ draft: isTold || summary.isBlind ? draft : null, draftRevision },
    findings: isTold ? findings : null,
    schedule: scheduleRead(scheduleText),
    blindDecisions: isTold ? blindDecisions : null,
    decisions: isTold ? decisions : null,
    comment: isTold ? comment : null,
  };
}
