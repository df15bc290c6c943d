import { Refusal } from '@tingjian/core/refusal.ts';
import type { ReviewQueue } from '@tingjian/core/review/review-state.ts';
import { and, asc, desc, eq, isNotNull, lt, ne, or, sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { SHOWN_PRIORITY, SHOWN_QUEUE } from '../../reads/reviews/shown-queue.ts';
import { calls } from '../../schema/calls.ts';
import { reviews } from '../../schema/reviews.ts';
import { claim } from './claim-review.ts';

/**
 * The next review for this person: one they have already, then what was given to them, what is overdue, by priority,
 * by due date. Two who ask at once get two different ones. Throws `no-review-waiting`.
 */
export function claimNextReview(
  writing: Writing,
  { by, queue }: { by: string; queue?: ReviewQueue },
): Promise<{ id: string }> {
  return change(writing, async (c) => {
    const isFree = or(
      eq(reviews.state, 'waiting'),
      and(eq(reviews.state, 'claimed'), or(eq(reviews.claimedBy, by), lt(reviews.leaseUntil, c.now))),
    );
    const [next] = await c.tx
      .select({ review: reviews })
      .from(reviews)
      .innerJoin(calls, eq(calls.id, reviews.callId))
      .where(
        and(
          ...[isFree, isNotNull(calls.scorecardId), ne(calls.agentNumber, by)],
          sql`(${reviews.isBlind} or not exists (select 1 from reviews blind where blind.call_id = ${reviews.callId}
            and blind.is_blind and blind.blind_at is null and blind.state in ('waiting', 'claimed')))`,
          ...[sql`coalesce(${reviews.assignedTo}, ${by}) = ${by}`, queue && sql`${SHOWN_QUEUE} = ${queue}`],
        ),
      )
      .orderBy(
        sql`${reviews.state} = 'claimed' and ${reviews.claimedBy} = ${by} desc`,
        sql`${reviews.assignedTo} is not null desc`,
        sql`coalesce(${reviews.dueAt} < ${c.now.toISOString()}, false) desc`,
        desc(SHOWN_PRIORITY),
        sql`${reviews.dueAt} asc nulls last`,
        asc(reviews.createdAt),
        asc(reviews.id),
      )
      .limit(1)
      .for('update', { of: reviews, skipLocked: true });
    if (!next) throw new Refusal('no-review-waiting');
    await claim(c, next.review, { by, mayManage: false });
    return { id: next.review.id };
  });
}
