import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { reviews } from '../../schema/reviews.ts';

export type WaitingReview = {
  id: string;
  label: string;
  queue: string;
  isBlind: boolean;
  createdAt: Date;
  agentNumber: string;
  scorecardId: string;
};

/** Demo calls of a month (YYYY-MM) that wait for people, in the order they came. */
export async function waitingReviews(db: Queries, month: string): Promise<WaitingReview[]> {
  const { from, until } = chinaMonthSpan(month);
  const rows = await db
    .select({
      ...{ id: reviews.id, label: calls.label, queue: reviews.queue, isBlind: reviews.isBlind },
      ...{ createdAt: reviews.createdAt, agentNumber: calls.agentNumber, scorecardId: calls.scorecardId },
    })
    .from(reviews)
    .innerJoin(calls, eq(calls.id, reviews.callId))
    .where(
      and(
        ...[eq(calls.isDemo, true), eq(reviews.state, 'waiting')],
        ...[gte(calls.startedAt, from), lt(calls.startedAt, until)],
      ),
    )
    .orderBy(asc(reviews.createdAt), asc(calls.label));
  return rows.flatMap(({ scorecardId, ...row }) => (scorecardId ? [{ ...row, scorecardId }] : []));
}
