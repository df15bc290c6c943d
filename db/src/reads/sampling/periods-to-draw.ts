import { type Period, periodsOfMonth } from '@tingjian/core/sampling/periods-of-month.ts';
import { and, asc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { samplingDraws, samplingPlans } from '../../schema/sampling.ts';

export type Plan = typeof samplingPlans.$inferSelect;
export type PeriodToDraw = { plan: Plan; period: Period };

/**
 * The weeks that ended before `today` (YYYY-MM-DD in China) and are not closed, oldest first. The slice without
 * findings is drawn last and closes its week, also when it takes nothing.
 */
export async function periodsToDraw(db: Queries, today: string): Promise<PeriodToDraw[]> {
  const plans = await db.select().from(samplingPlans).orderBy(asc(samplingPlans.month));
  const closed = await db
    .select({ planId: samplingDraws.planId, fromDay: samplingDraws.fromDay })
    .from(samplingDraws)
    .where(and(eq(samplingDraws.kind, 'no-finding'), eq(samplingDraws.personNumber, '')));
  const isClosed = new Set(closed.map(({ planId, fromDay }) => `${planId} ${fromDay}`));
  return plans.flatMap((plan) =>
    periodsOfMonth(plan.month)
      .filter(({ fromDay, toDay }) => toDay < today && !isClosed.has(`${plan.id} ${fromDay}`))
      .map((period) => ({ plan, period })),
  );
}
