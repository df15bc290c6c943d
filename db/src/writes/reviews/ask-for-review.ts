import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, ne } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { reviews } from '../../schema/reviews.ts';
import { lockedCall } from '../locked-call.ts';
import { notify } from '../notify.ts';
import { refuseUnfit } from './reassign-review.ts';

const DUE_DAYS = 3;
const PRIORITY = 50;

type Asked = { callId: string; by: string; to: string | null; isBlind: boolean };

/**
 * A manager wants this call looked at: a `manual` review, for one person or for whoever takes it. Where the call waits
 * for somebody already, for its risks or drawn at random, that review is the one: nobody hears a call twice over.
 */
export function askForReview(writing: Writing, asked: Asked): Promise<{ id: string }> {
  const { callId, by, to } = asked;
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (!call.scorecardId) throw new Refusal('not-scored');
    if (to) await refuseUnfit(c, to, callId);
    const dueAt = new Date(c.now.getTime() + DUE_DAYS * 24 * 3600_000);
    const joined = await joinWaiting(c, asked, dueAt);
    const id = joined ?? (await makeManual(c, asked, dueAt));
    if (to && to !== by) {
      await notify(c, {
        to,
        kind: 'review-assigned',
        text: `主管指定您复核通话 ${call.label}。`,
        link: `/reviews/${id}`,
      });
    }
    return { id };
  });
}

/** The review that the call waits for already, now asked for; null when there is none to join. */
async function joinWaiting(c: Change, asked: Asked, dueAt: Date): Promise<string | null> {
  const { callId, by, to, isBlind } = asked;
  const waiting = await c.tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.callId, callId), eq(reviews.state, 'waiting'), ne(reviews.queue, 'manual')))
    .for('update');
  // Which of the drawn calls are heard blind is drawn, too, and not for anybody to choose.
  const review = waiting.find((each) => each.queue === 'risk' || each.isBlind || !isBlind);
  if (!review) return null;
  const after = {
    assignedTo: to ?? review.assignedTo,
    isBlind: review.isBlind || (isBlind && review.draft === null),
    priority: Math.max(review.priority, PRIORITY),
    dueAt: review.dueAt && review.dueAt < dueAt ? review.dueAt : dueAt,
  };
  await c.tx.update(reviews).set(after).where(eq(reviews.id, review.id));
  const { queue, assignedTo, priority } = review;
  await c.note({
    action: 'ask-for-review',
    subject: `review:${review.id}`,
    before: { queue, assignedTo, isBlind: review.isBlind, priority },
    after: { callId, queue, ...after, dueAt: after.dueAt.toISOString() },
  });
  if (to && assignedTo && assignedTo !== to && assignedTo !== by) {
    await notify(c, {
      to: assignedTo,
      kind: 'review-reassigned',
      text: '主管把您手里的一项复核改派了，草稿随它转走。',
      link: `/reviews/${review.id}`,
    });
  }
  return review.id;
}

async function makeManual(c: Change, { callId, to, isBlind }: Asked, dueAt: Date): Promise<string> {
  const id = randomUUID();
  const made = await c.tx
    .insert(reviews)
    .values({
      ...{ id, callId, queue: 'manual', state: 'waiting', priority: PRIORITY, isBlind },
      ...{ createdAt: c.now, dueAt, assignedTo: to },
    })
    .onConflictDoNothing()
    .returning({ id: reviews.id });
  if (made.length === 0) throw new Refusal('review-exists');
  await c.note({
    action: 'ask-for-review',
    subject: `review:${id}`,
    after: { callId, queue: 'manual', assignedTo: to, isBlind },
  });
  return id;
}
