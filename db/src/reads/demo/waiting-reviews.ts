import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { reviews } from '../../schema/reviews.ts';
import { scorecards } from '../../schema/scorecards.ts';

export type WaitingReview = {
  id: string;
  label: string;
  queue: string;
  isBlind: boolean;
  createdAt: Date;
  agentNumber: string;
  findings: Finding[];
};

/** Demo calls of a month (YYYY-MM) that wait for people, in the order they came. */
export async function waitingReviews(db: Queries, month: string): Promise<WaitingReview[]> {
  const { from, until } = chinaMonthSpan(month);
  return db
    .select({
      ...{ id: reviews.id, label: calls.label, queue: reviews.queue, isBlind: reviews.isBlind },
      ...{ createdAt: reviews.createdAt, agentNumber: calls.agentNumber, findings: scorecards.findings },
    })
    .from(reviews)
    .innerJoin(calls, eq(calls.id, reviews.callId))
    .innerJoin(scorecards, eq(scorecards.id, calls.scorecardId))
    .where(
      and(
        ...[eq(calls.isDemo, true), eq(reviews.state, 'waiting')],
        ...[gte(calls.startedAt, from), lt(calls.startedAt, until)],
      ),
    )
    .orderBy(asc(reviews.createdAt), asc(calls.label));
}
