import { randomUUID } from 'node:crypto';
import { addWorkingDays } from '@tingjian/core/calendar/add-working-days.ts';
import type { Risk } from '@tingjian/core/review/risk.ts';
import { RISKS } from '@tingjian/core/review/risk-codes.ts';
import { inArray } from 'drizzle-orm';
import type { AuditEntry } from '../audit/append-audit.ts';
import type { Queries } from '../connect.ts';
import { calendarInForce } from '../reads/calendar-list.ts';
import { reviews } from '../schema/reviews.ts';

/**
 * Sends calls to the risk queue on which scoring again turned up a fatal proposal, but for those that have a review
 * already. Part of saving many scorecards; answers with the audit rows.
 */
export async function queueFatal(
  tx: Queries,
  risks: ReadonlyMap<string, Risk[]>,
  now: Date,
): Promise<AuditEntry[]> {
  const ids = [...risks.keys()];
  if (ids.length === 0) return [];
  const there = await tx.select({ callId: reviews.callId }).from(reviews).where(inArray(reviews.callId, ids));
  const known = new Set(there.map(({ callId }) => callId));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length === 0) return [];
  const dueAt = addWorkingDays(now, RISKS.fatal.dueDays, await calendarInForce(tx));
  const rows = fresh.map((callId) => ({
    ...{ id: randomUUID(), callId, queue: 'risk' as const, state: 'waiting' as const },
    ...{ reasons: ['fatal'], priority: RISKS.fatal.priority, createdAt: now, dueAt },
  }));
  await tx.insert(reviews).values(rows);
  return rows.map(({ id, callId, reasons, priority }) => ({
    action: 'queue-risk',
    subject: `review:${id}`,
    after: { callId, reasons, why: risks.get(callId)!.map(({ sentence }) => sentence), priority },
  }));
}
