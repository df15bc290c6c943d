import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { schemesUsing } from '../../reads/kpi/schemes-using.ts';
import { ownIndicators } from '../../schema/kpi.ts';
import { INDICATOR_LOCK } from './indicator-lock.ts';

/** Takes an indicator of the centre out of use, unless a scheme still counts with it; closed months keep theirs. */
export function retireOwnIndicator(writing: Writing, code: string): Promise<void> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`select pg_advisory_xact_lock(${INDICATOR_LOCK})`);
    const using = (await schemesUsing(c.tx)).get(code) ?? [];
    if (using.length > 0) throw new Refusal('indicator-in-use', { detail: using.join('、') });
    const [retired] = await c.tx
      .update(ownIndicators)
      .set({ retiredAt: c.now })
      .where(and(eq(ownIndicators.code, code), isNull(ownIndicators.retiredAt)))
      .returning();
    if (!retired) throw new Refusal('indicator-not-found');
    await c.note({
      action: 'retire-indicator',
      subject: `indicator:${code}`,
      before: JSON.parse(retired.text) as Record<string, unknown>,
    });
  });
}
