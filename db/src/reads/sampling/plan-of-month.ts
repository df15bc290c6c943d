import { desc, eq, lt } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { samplingPlans } from '../../schema/sampling.ts';
import type { Plan } from './periods-to-draw.ts';

/** The plan of a month (YYYY-MM); null when it has none yet. */
export async function planOfMonth(db: Queries, month: string): Promise<Plan | null> {
  const [plan] = await db.select().from(samplingPlans).where(eq(samplingPlans.month, month));
  return plan ?? null;
}

/** The months that have a plan, newest first. */
export async function plannedMonths(db: Queries): Promise<string[]> {
  const rows = await db
    .select({ month: samplingPlans.month })
    .from(samplingPlans)
    .orderBy(desc(samplingPlans.month));
  return rows.map(({ month }) => month);
}

/** The latest plan of an earlier month, whose settings a new one begins with. */
export async function planBefore(db: Queries, month: string): Promise<Plan | null> {
  const [plan] = await db
    .select()
    .from(samplingPlans)
    .where(lt(samplingPlans.month, month))
    .orderBy(desc(samplingPlans.month))
    .limit(1);
  return plan ?? null;
}
