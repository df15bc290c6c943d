import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { PlanSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { samplingDraws, samplingPlans } from '../../schema/sampling.ts';
import { insertPlan } from './add-plan.ts';

const MONTHS_AHEAD = 12;

/** How this month or a later one is drawn: until its first draw, then never again. */
export function changePlan(
  writing: Writing,
  { month, settings }: { month: string; settings: PlanSettings },
): Promise<void> {
  return change(writing, async (c) => {
    const ahead = monthsBetween(chinaMonth(c.now), month);
    if (ahead < 0 || ahead > MONTHS_AHEAD) throw new Refusal('plan-out-of-range', { detail: month });
    if (await insertPlan(c, month, settings)) return;
    const plan = await lockedPlan(c, month);
    const [draw] = await c.tx
      .select({ id: samplingDraws.id })
      .from(samplingDraws)
      .where(eq(samplingDraws.planId, plan.id))
      .limit(1);
    if (draw) throw new Refusal('plan-drawn', { detail: month });
    await c.tx.update(samplingPlans).set({ settings }).where(eq(samplingPlans.id, plan.id));
    await c.note({
      action: 'change-plan',
      subject: `sampling-plan:${month}`,
      before: { settings: plan.settings },
      after: { settings },
    });
  });
}

/** The plan's row, held until the end of the transaction: changes of it and draws take turns. */
export async function lockedPlan(c: Change, month: string): Promise<typeof samplingPlans.$inferSelect> {
  const [plan] = await c.tx.select().from(samplingPlans).where(eq(samplingPlans.month, month)).for('update');
  if (!plan) throw new Refusal('plan-not-found', { detail: month });
  return plan;
}

function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
