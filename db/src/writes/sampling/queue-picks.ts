import { randomUUID } from 'node:crypto';
import type { ReviewQueue } from '@tingjian/core/review/review-state.ts';
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import type { samplingPicks } from '../../schema/sampling.ts';

type Pick = typeof samplingPicks.$inferSelect;
type Review = typeof reviews.$inferSelect;
type Queue = { queue: ReviewQueue; dueAt: Date };

/** The further a review is, the rather it serves. */
const FURTHEST_FIRST: Review['state'][] = ['done', 'second', 'claimed', 'waiting'];

/**
 * A review for each call that was taken. One that is there already, from the risk queue or a manager, serves both: it
 * keeps its reasons and counts as drawn from now on. `unblinded`: those to be judged blind on which somebody had
 * already begun, with the machine's findings before their eyes.
 */
export async function queuePicks(
  c: Change,
  picks: Pick[],
  queue: Queue,
): Promise<{ shared: string[]; unblinded: string[] }> {
  const there = await reviewsOf(c, picks);
  const fresh = picks.filter(({ callId }) => !there.has(callId));
  if (fresh.length > 0) await c.tx.insert(reviews).values(fresh.map((pick) => newReview(c, pick, queue)));
  const unblinded: string[] = [];
  for (const pick of picks) {
    const review = there.get(pick.callId);
    if (!review) continue;
    const isUntouched = review.state === 'waiting' && review.draft === null && review.claimedAt === null;
    const isBlind = review.isBlind || (pick.isBlind && isUntouched);
    if (pick.isBlind && !isBlind) unblinded.push(pick.callId);
    const dueAt = review.dueAt && review.dueAt < queue.dueAt ? review.dueAt : queue.dueAt;
    await c.tx
      .update(reviews)
      .set({ queue: queue.queue, pickId: pick.id, isBlind, dueAt })
      .where(eq(reviews.id, review.id));
    await c.note({
      action: 'share-review',
      subject: `review:${review.id}`,
      before: { queue: review.queue, pickId: review.pickId, isBlind: review.isBlind },
      after: { queue: queue.queue, pickId: pick.id, isBlind, callId: pick.callId },
    });
  }
  return { shared: [...there.keys()], unblinded };
}

/** The review of each call that goes on or is done; locked, so that nobody claims it in this moment. */
async function reviewsOf(c: Change, picks: Pick[]): Promise<Map<string, Review>> {
  if (picks.length === 0) return new Map();
  const ids = picks.map(({ callId }) => callId);
  const rows = await c.tx
    .select()
    .from(reviews)
    .where(and(inArray(reviews.callId, ids), ne(reviews.state, 'recalled')))
    .orderBy(reviews.id)
    .for('update');
  const rank = ({ state }: Review) => FURTHEST_FIRST.indexOf(state);
  return new Map(rows.toSorted((a, b) => rank(b) - rank(a)).map((review) => [review.callId, review]));
}

function newReview(c: Change, pick: Pick, { queue, dueAt }: Queue): typeof reviews.$inferInsert {
  const { id: pickId, callId, isBlind } = pick;
  return {
    ...{ id: randomUUID(), callId, queue, state: 'waiting', pickId, isBlind },
    ...{ createdAt: c.now, dueAt },
  };
}
