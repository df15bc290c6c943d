import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { notify } from '../notify.ts';
import { monthAt, mustBeCurrent } from './locked-month.ts';

/** Everybody sees their own form from now on, and is asked to sign it. Forms that wait for data need a reason. */
export function publishMonth(
  writing: Writing,
  { month, reason }: { month: string; reason: string | null },
): Promise<void> {
  return change(writing, async (c) => {
    const { computation, month: made } = await monthAt(c, month, 'checked');
    await mustBeCurrent(c, computation);
    const waiting = made.people.filter(({ form }) => form.total === null).map(({ number }) => number);
    if (waiting.length > 0 && !reason) {
      throw new Refusal('kpi-incomplete', {
        detail: `${waiting.length} 人：${waiting.slice(0, 10).join('、')}`,
      });
    }
    await c.tx
      .update(kpiMonths)
      .set({ state: 'published', publishedBy: c.actor, publishedAt: c.now })
      .where(eq(kpiMonths.month, month));
    await c.note({
      action: 'publish-month',
      subject: `month:${month}`,
      before: { state: 'checked' },
      after: { state: 'published', computation: computation.number, waiting, reason },
    });
    for (const { number } of made.people) {
      await notify(c, {
        ...{ to: number, kind: 'kpi', link: `/month/${month}/${number}` },
        text: `您 ${month} 的考核表已公示，请看过后签字；有异议可以写明。`,
      });
    }
  });
}
