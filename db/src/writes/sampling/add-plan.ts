import { randomBytes, randomUUID } from 'node:crypto';
import { hashOf } from '@tingjian/core/hash.ts';
import { planSettings } from '@tingjian/core/sampling/plan-settings.ts';
import { type Change, change, type Writing } from '../../change.ts';
import { planBefore } from '../../reads/sampling/plan-of-month.ts';
import { samplingPlans } from '../../schema/sampling.ts';

/** The plan of a month that has none yet: the settings of the month before it, or the defaults. */
export function addPlan(writing: Writing, month: string): Promise<void> {
  return change(writing, async (c) => {
    const last = await planBefore(c.tx, month);
    await insertPlan(c, month, planSettings.parse(last?.settings ?? {}));
  });
}

/** Answers whether there was none. The seed is the one thing here that nobody can foresee. */
export async function insertPlan(
  c: Change,
  month: string,
  settings: typeof samplingPlans.$inferSelect.settings,
): Promise<boolean> {
  const plan = { id: randomUUID(), month, settings, seed: randomBytes(32).toString('hex') };
  const added = await c.tx
    .insert(samplingPlans)
    .values({ ...plan, madeBy: c.actor, madeAt: c.now })
    .onConflictDoNothing()
    .returning({ id: samplingPlans.id });
  if (added.length === 0) return false;
  // The seed itself is told when the month is drawn: who knew it could tell beforehand which calls will be heard.
  const after = { settings, seedHash: hashOf(plan.seed) };
  await c.note({ action: 'add-plan', subject: `sampling-plan:${month}`, after });
  return true;
}
