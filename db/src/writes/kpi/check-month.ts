import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { monthAt, mustBeCurrent } from './locked-month.ts';

/** Somebody has looked the computed month through. */
export function checkMonth(writing: Writing, { month }: { month: string }): Promise<void> {
  return change(writing, async (c) => {
    const { computation } = await monthAt(c, month, 'computed');
    await mustBeCurrent(c, computation);
    await c.tx
      .update(kpiMonths)
      .set({ state: 'checked', checkedBy: c.actor, checkedAt: c.now })
      .where(eq(kpiMonths.month, month));
    await c.note({
      action: 'check-month',
      subject: `month:${month}`,
      before: { state: 'computed' },
      after: { state: 'checked', computation: computation.number },
    });
  });
}
