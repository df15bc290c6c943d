import { chinaMonthSpan } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import { changedSources } from '../../reads/kpi/changed-sources.ts';
import { monthInput } from '../../reads/kpi/month-input.ts';
import { type Computation, monthOfComputation } from '../../reads/kpi/month-of-computation.ts';
import { calls } from '../../schema/calls.ts';
import { kpiMonths, type MonthState } from '../../schema/kpi.ts';

export type KpiMonth = typeof kpiMonths.$inferSelect;

/** The month's row, held until the end of the transaction: two steps of one month take turns. */
export async function lockedMonth(c: Change, month: string): Promise<KpiMonth> {
  const { from, until } = chinaMonthSpan(month);
  const [demo] = await c.tx
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.isDemo, true), gte(calls.startedAt, from), lt(calls.startedAt, until)))
    .limit(1);
  await c.tx
    .insert(kpiMonths)
    .values({ month, state: 'open', isDemo: demo !== undefined })
    .onConflictDoNothing();
  const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month)).for('update');
  return row!;
}

/** The same of a month that stands at this step, with its computing. */
export async function monthAt(c: Change, month: string, state: MonthState) {
  const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month)).for('update');
  if (!row?.computationId) throw new Refusal('kpi-not-computed');
  if (row.state === 'frozen') throw new Refusal('month-frozen');
  if (row.state !== state) throw new Refusal('kpi-wrong-step');
  const computed = await monthOfComputation(c.tx, row.computationId);
  return { row, ...computed! };
}

/** Refuses to go on with a month whose data have changed since it was computed. */
export async function mustBeCurrent(c: Change, { month, madeFrom }: Computation): Promise<void> {
  const now = (await monthInput(c.tx, month)).madeFrom;
  const changed = changedSources(madeFrom, now);
  if (changed.length > 0) throw new Refusal('kpi-outdated', { detail: changed.join('、') });
}
