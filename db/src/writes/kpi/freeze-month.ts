import { chinaMonth, chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { openAppeals } from '../../reads/kpi/open-appeals.ts';
import { openObjections, signaturesOf } from '../../reads/kpi/signatures-of.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { monthAt, mustBeCurrent } from './locked-month.ts';

/**
 * Closes a month: no score, fact or form of it changes any more. What is still open, objections to scores or to forms,
 * has to be answered first, or a reason given.
 */
export function freezeMonth(
  writing: Writing,
  { month, reason }: { month: string; reason: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    if (month >= chinaMonth(c.now)) throw new Refusal('month-not-over');
    const { row, computation } = await monthAt(c, month, 'published');
    const appeals = [...(await openAppeals(c.tx, chinaMonthSpan(month))).keys()];
    const signatures = await signaturesOf(c.tx, { month, computationId: row.computationId! });
    const objections = openObjections(signatures);
    if (appeals.length + objections.length > 0 && !reason) {
      const detail = [
        ...(appeals.length > 0 ? [`申诉没有办结：${appeals.slice(0, 10).join('、')}`] : []),
        ...(objections.length > 0 ? [`对考核表有异议：${objections.slice(0, 10).join('、')}`] : []),
      ];
      throw new Refusal('kpi-open-matters', { detail: detail.join('；') });
    }
    await mustBeCurrent(c, computation);
    await c.tx
      .insert(frozenMonths)
      .values({ month, frozenBy: c.actor, frozenAt: c.now })
      .onConflictDoNothing();
    await c.tx
      .update(kpiMonths)
      .set({ state: 'frozen', frozenBy: c.actor, frozenAt: c.now })
      .where(eq(kpiMonths.month, month));
    await c.note({
      action: 'freeze-month',
      subject: `month:${month}`,
      before: { state: 'published' },
      after: { state: 'frozen', computation: computation.number, appeals, objections, reason },
    });
  });
}
