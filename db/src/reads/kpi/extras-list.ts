import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiExtras } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { peopleInScope, type Scope } from '../../scope.ts';

/** Points outside the 100 that people entered for a month, without those taken back. */
export async function extrasList(db: Queries, scope: Scope, month: string) {
  const rows = await db
    .select({ extra: kpiExtras, name: people.name })
    .from(kpiExtras)
    .innerJoin(people, eq(people.number, kpiExtras.personNumber))
    .where(and(eq(kpiExtras.month, month), isNull(kpiExtras.removedAt), peopleInScope(scope)))
    .orderBy(asc(kpiExtras.madeAt));
  return rows.map(({ extra, name }) => ({
    ...{ id: extra.id, person: { number: extra.personNumber, name }, points: extra.points },
    ...{ reason: extra.reason, madeBy: extra.madeBy, madeAt: extra.madeAt.toISOString() },
  }));
}
