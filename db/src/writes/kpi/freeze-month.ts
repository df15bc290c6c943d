import { chinaMonth, chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import type { Month } from '@tingjian/core/kpi/month/month.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { openAppeals } from '../../reads/kpi/open-appeals.ts';
import { openObjections, type Signature, signaturesOf } from '../../reads/kpi/signatures-of.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { monthAt, mustBeCurrent } from './locked-month.ts';

/**
 * Closes a month: no score, fact or form of it changes any more. Every objection to a form has to be answered by a
 * person first. For what else is open, objections to scores and forms that nobody signed, a reason is given.
 */
export function freezeMonth(
  writing: Writing,
  { month, reason }: { month: string; reason: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    if (month >= chinaMonth(c.now)) throw new Refusal('month-not-over');
    const { row, computation, month: made } = await monthAt(c, month, 'published');
    // First: it waits for changes that were begun, and keeps others out. What is read from here on stays.
    await c.tx
      .insert(frozenMonths)
      .values({ month, frozenBy: c.actor, frozenAt: c.now })
      .onConflictDoNothing();
    const signatures = await signaturesOf(c.tx, { month, computationId: row.computationId! });
    const objections = openObjections(signatures);
    if (objections.length > 0) throw new Refusal('kpi-unanswered', { detail: some(objections) });
    const appeals = [...(await openAppeals(c.tx, chinaMonthSpan(month))).keys()];
    const unsigned = notSigned(made, signatures);
    if (appeals.length + unsigned.length > 0 && !reason) {
      const detail = [
        ...(appeals.length > 0 ? [`申诉没有办结：${some(appeals)}`] : []),
        ...(unsigned.length > 0 ? [`本人没有签字：${some(unsigned)}`] : []),
      ];
      throw new Refusal('kpi-open-matters', { detail: detail.join('；') });
    }
    await mustBeCurrent(c, computation);
    await c.tx
      .update(kpiMonths)
      .set({ state: 'frozen', frozenBy: c.actor, frozenAt: c.now })
      .where(eq(kpiMonths.month, month));
    await c.note({
      action: 'freeze-month',
      subject: `month:${month}`,
      before: { state: 'published' },
      after: { state: 'frozen', computation: computation.number, appeals, unsigned, reason },
    });
  });
}

function notSigned({ people }: Month, signatures: Signature[]): string[] {
  const signed = new Set(signatures.filter(({ role }) => role === 'agent').map((each) => each.personNumber));
  return people.map(({ number }) => number).filter((number) => !signed.has(number));
}

function some(numbers: string[]): string {
  const more = numbers.length > 10 ? `等 ${numbers.length} 人` : '';
  return `${numbers.slice(0, 10).join('、')}${more}`;
}
