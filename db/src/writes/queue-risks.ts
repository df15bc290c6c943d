import { randomUUID } from 'node:crypto';
import { addWorkingDays } from '@tingjian/core/calendar/add-working-days.ts';
import type { Risk } from '@tingjian/core/review/risk.ts';
import { RISKS } from '@tingjian/core/review/risk-codes.ts';
import { and, eq, ne } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { calendarInForce } from '../reads/calendar-list.ts';
import { reviews } from '../schema/reviews.ts';

/**
 * Sends a call to the risk queue, as part of the change that found the reasons. A review that waits for this call
 * already is told of them; one on which somebody has begun, or that is done, stands.
 */
export async function queueRisks(c: Change, callId: string, risks: Risk[]): Promise<void> {
  const [first] = risks;
  if (!first) return;
  const codes = risks.map(({ code }) => code);
  const dueDays = Math.min(...codes.map((code) => RISKS[code].dueDays));
  const dueAt = addWorkingDays(c.now, dueDays, await calendarInForce(c.tx));
  const there = await c.tx
    .select()
    .from(reviews)
    .where(and(eq(reviews.callId, callId), ne(reviews.state, 'recalled')))
    .for('update');
  const waiting = there.find(({ state }) => state === 'waiting');
  if (there.length > 0 && !waiting) return;
  const reasons = [...new Set([...(waiting?.reasons ?? []), ...codes])];
  const priority = Math.max(waiting?.priority ?? 0, first.priority);
  const after = { callId, reasons, why: risks.map(({ sentence }) => sentence), priority };
  if (waiting) {
    const sooner = waiting.dueAt && waiting.dueAt < dueAt ? waiting.dueAt : dueAt;
    await c.tx.update(reviews).set({ reasons, priority, dueAt: sooner }).where(eq(reviews.id, waiting.id));
    const before = { reasons: waiting.reasons, priority: waiting.priority };
    if (reasons.length > waiting.reasons.length)
      await c.note({ action: 'add-risks', subject: `review:${waiting.id}`, before, after });
    return;
  }
  const id = randomUUID();
  const queued = await c.tx
    .insert(reviews)
    .values({ id, callId, queue: 'risk', state: 'waiting', reasons, priority, createdAt: c.now, dueAt })
    // A manager took the call out of the risk queue: it stays out.
    .onConflictDoNothing()
    .returning({ id: reviews.id });
  if (queued.length > 0) await c.note({ action: 'queue-risk', subject: `review:${id}`, after });
}
