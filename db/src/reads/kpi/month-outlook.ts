import { computeMonth } from '@tingjian/core/kpi/month/compute-month.ts';
import { type MonthChange, monthChanges } from '@tingjian/core/kpi/month/month-changes.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { changedSources } from './changed-sources.ts';
import { monthInput } from './month-input.ts';
import { monthOfComputation } from './month-of-computation.ts';

export type MonthOutlook = {
  /** What has changed since the month was computed, in words; empty: it stands. */
  sources: string[];
  /** What computing it again would change. */
  changes: MonthChange[];
};

/** Have the data changed since a month was computed, and what would computing it again change? Changes nothing. */
export async function monthOutlook(db: Queries, month: string): Promise<MonthOutlook> {
  const [row] = await db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  if (!row?.computationId) throw new Refusal('kpi-not-computed');
  if (row.state === 'frozen') return { sources: [], changes: [] };
  const { computation, month: computed } = (await monthOfComputation(db, row.computationId))!;
  const { input, madeFrom } = await monthInput(db, month);
  const sources = changedSources(computation.madeFrom, madeFrom);
  return { sources, changes: sources.length === 0 ? [] : monthChanges(computed, computeMonth(input)) };
}
