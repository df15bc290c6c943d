import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, gt } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { kpiMonths, monthReopenings } from '../../schema/kpi.ts';
import { letLateFactsIn } from '../facts/let-late-facts-in.ts';

/**
 * Opens a closed month again, with a reason: facts that came late count from now on, and the month has to be computed,
 * checked, published and closed anew. What was frozen is kept. Only the newest closed month: later ones stand on it.
 */
export function reopenMonth(
  writing: Writing,
  { month, reason }: { month: string; reason: string },
): Promise<{ lateFacts: number }> {
  return change(writing, async (c) => {
    const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month)).for('update');
    if (row?.state !== 'frozen' || !row.computationId) throw new Refusal('month-not-frozen');
    const [later] = await c.tx
      .select({ month: kpiMonths.month })
      .from(kpiMonths)
      .where(and(gt(kpiMonths.month, month), eq(kpiMonths.state, 'frozen')))
      .limit(1);
    if (later) throw new Refusal('later-month-frozen', { detail: later.month });
    await c.tx.delete(frozenMonths).where(eq(frozenMonths.month, month));
    const lateFacts = await letLateFactsIn(c);
    const unset = { checkedBy: null, checkedAt: null, publishedBy: null, publishedAt: null };
    await c.tx
      .update(kpiMonths)
      .set({ state: 'computed', ...unset, frozenBy: null, frozenAt: null })
      .where(eq(kpiMonths.month, month));
    await c.tx.insert(monthReopenings).values({
      ...{ id: randomUUID(), month, reopenedBy: c.actor, reopenedAt: c.now, reason },
      ...{ computationId: row.computationId, lateFacts },
    });
    await c.note({
      action: 'reopen-month',
      subject: `month:${month}`,
      before: { state: 'frozen', frozenBy: row.frozenBy, frozenAt: row.frozenAt?.toISOString() ?? null },
      after: { state: 'computed', reason, lateFacts: lateFacts.length },
    });
    return { lateFacts: lateFacts.length };
  });
}
