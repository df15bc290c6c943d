import type { ReviewQueue, ReviewState } from '@tingjian/core/review/review-state.ts';
import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { chinaDayOf } from '../../china-day-of.ts';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { reviews } from '../../schema/reviews.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { hiddenFrom, type Judging } from './hidden-from.ts';
import { reviewColumns } from './review-columns.ts';
import { type ReviewSummary, reviewSummary } from './review-summary.ts';
import { SHOWN_PRIORITY, SHOWN_QUEUE } from './shown-queue.ts';

export type ReviewsFilter = {
  queue?: ReviewQueue;
  state?: ReviewState;
  /** Given to, held by or submitted by this 工号. */
  mine?: string;
  /** Past its due date and not done. */
  isOverdue?: boolean;
  page: number;
  pageSize: number;
};

/** The reviews that match, the most urgent first, done ones by time; and how many there are in all. */
export async function reviewsList(
  db: Queries,
  filter: ReviewsFilter,
  judging: Judging,
  now: Date,
): Promise<{ rows: ReviewSummary[]; total: number }> {
  const where = and(...conditions(filter, now));
  const rows = await db
    .select({
      ...reviewColumns,
      derived: scorecards.derived,
      missed: scorecards.missed,
      isCallHidden: hiddenFrom(judging) ?? sql<boolean>`false`,
    })
    .from(reviews)
    .innerJoin(calls, eq(calls.id, reviews.callId))
    .innerJoin(people, eq(people.number, calls.agentNumber))
    .leftJoin(scorecards, eq(scorecards.id, sql`coalesce(${reviews.scorecardId}, ${calls.scorecardId})`))
    .where(where)
    .orderBy(
      desc(reviews.submittedAt),
      desc(SHOWN_PRIORITY),
      sql`${reviews.dueAt} asc nulls last`,
      asc(reviews.createdAt),
      asc(reviews.id),
    )
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize);
  const [count] = await db.select({ total: sql<number>`count(*)::int` }).from(reviews).where(where);
  return { rows: rows.map((row) => reviewSummary(row, now)), total: count!.total };
}

const OPEN: ReviewState[] = ['waiting', 'claimed', 'second'];

function conditions({ queue, state, mine, isOverdue }: ReviewsFilter, now: Date): (SQL | undefined)[] {
  return [
    queue && sql`${SHOWN_QUEUE} = ${queue}`,
    state && eq(reviews.state, state),
    mine
      ? or(eq(reviews.assignedTo, mine), eq(reviews.claimedBy, mine), eq(reviews.submittedBy, mine))
      : undefined,
    isOverdue ? and(inArray(reviews.state, OPEN), lt(reviews.dueAt, now)) : undefined,
  ];
}

export type ReviewCounts = {
  waiting: number;
  claimed: number;
  second: number;
  overdue: number;
  /** Of this person: in hand, and submitted since the beginning of the day. */
  mine: number;
  doneToday: number;
};

/** How much there is to do: what stands above the list. */
export async function reviewCounts(db: Queries, number: string | null, now: Date): Promise<ReviewCounts> {
  const count = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const today = chinaDayOf(sql`${now.toISOString()}::timestamptz`);
  const [counts] = await db
    .select({
      waiting: count(sql`${reviews.state} = 'waiting'`),
      claimed: count(sql`${reviews.state} = 'claimed'`),
      second: count(sql`${reviews.state} = 'second'`),
      overdue: count(and(inArray(reviews.state, OPEN), lt(reviews.dueAt, now))!),
      mine: count(sql`${reviews.state} = 'claimed' and ${reviews.claimedBy} = ${number}
        or ${reviews.state} = 'waiting' and ${reviews.assignedTo} = ${number}`),
      doneToday: count(sql`${reviews.submittedBy} = ${number}
        and ${chinaDayOf(reviews.submittedAt)} = ${today}`),
    })
    .from(reviews);
  return counts!;
}
