import type { MonthInput } from '@tingjian/core/kpi/month/month-input.ts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiExtras } from '../../schema/kpi.ts';

/** 工号 → the points outside the 100 that people entered for a month, without those taken back. */
export async function monthExtras(db: Queries, month: string): Promise<MonthInput['extras']> {
  const rows = await db
    .select()
    .from(kpiExtras)
    .where(and(eq(kpiExtras.month, month), isNull(kpiExtras.removedAt)))
    .orderBy(asc(kpiExtras.madeAt), asc(kpiExtras.id));
  const extras: MonthInput['extras'] = {};
  for (const { personNumber, points, reason } of rows) {
    extras[personNumber] ??= [];
    extras[personNumber].push({ points, reason });
  }
  return extras;
}
