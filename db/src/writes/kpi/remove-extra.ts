import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { kpiExtras } from '../../schema/kpi.ts';
import { mustBeOpen } from '../open-month.ts';

/** Takes back points that somebody entered; the entry stays to be seen. */
export function removeExtra(writing: Writing, { id, reason }: { id: string; reason: string }): Promise<void> {
  return change(writing, async (c) => {
    const [extra] = await c.tx.select().from(kpiExtras).where(eq(kpiExtras.id, id)).for('update');
    if (!extra || extra.removedAt) throw new Refusal('extra-not-found');
    await mustBeOpen(c, extra.month);
    await c.tx.update(kpiExtras).set({ removedBy: c.actor, removedAt: c.now }).where(eq(kpiExtras.id, id));
    await c.note({
      action: 'remove-extra',
      subject: `form:${extra.month}:${extra.personNumber}`,
      before: { id, points: extra.points, reason: extra.reason },
      after: { reason },
    });
  });
}
