import type { Month } from '@tingjian/core/kpi/month/month.ts';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiComputations, kpiForms } from '../../schema/kpi.ts';

export type Computation = typeof kpiComputations.$inferSelect;

/** One computing of a month with every form, as core made it; null if there is no such computing. */
export async function monthOfComputation(
  db: Queries,
  id: string,
): Promise<{ computation: Computation; month: Month } | null> {
  const [computation] = await db.select().from(kpiComputations).where(eq(kpiComputations.id, id));
  if (!computation) return null;
  const forms = await db
    .select({ body: kpiForms.body })
    .from(kpiForms)
    .where(eq(kpiForms.computationId, id))
    .orderBy(asc(kpiForms.personNumber));
  const { month, teams, reviewers } = computation;
  return { computation, month: { month, teams, reviewers, people: forms.map(({ body }) => body) } };
}
