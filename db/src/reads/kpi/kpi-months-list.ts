import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiComputations, kpiForms, kpiMonths } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';

/** Every month that was ever computed, the newest first; with `onlyPublished` those that people may see. */
export async function kpiMonthsList(db: Queries, { onlyPublished }: { onlyPublished: boolean }) {
  const rows = await db
    .select()
    .from(kpiMonths)
    .where(onlyPublished ? inArray(kpiMonths.state, ['published', 'frozen']) : undefined)
    .orderBy(desc(kpiMonths.month));
  const counted = await db
    .select({ id: kpiForms.computationId, people: sql<number>`count(*)::int` })
    .from(kpiForms)
    .innerJoin(kpiMonths, sql`${kpiMonths.computationId} = ${kpiForms.computationId}`)
    .groupBy(kpiForms.computationId);
  const peopleOf = new Map(counted.map(({ id, people: count }) => [id, count]));
  return rows.map((row) => ({
    ...{ month: row.month, state: row.state, isDemo: row.isDemo },
    people: peopleOf.get(row.computationId ?? '') ?? 0,
    frozenAt: row.frozenAt?.toISOString() ?? null,
  }));
}

/** What one computing changed for one person. */
export async function changesFor(
  db: Queries,
  { month, computing, number }: { month: string; computing: number; number: string },
) {
  const [row] = await db
    .select({ changes: kpiComputations.changes })
    .from(kpiComputations)
    .where(and(eq(kpiComputations.month, month), eq(kpiComputations.number, computing)));
  return (row?.changes ?? []).filter(({ personNumber }) => personNumber === number);
}

/** Every computing of a month, oldest first, without its forms. */
export function computationsOf(db: Queries, month: string) {
  return db
    .select({
      number: kpiComputations.number,
      madeBy: sql<string>`coalesce((select ${people.name} from ${people}
        where ${people.number} = ${kpiComputations.madeBy}), ${kpiComputations.madeBy})`,
      madeAt: kpiComputations.madeAt,
      reason: kpiComputations.reason,
      changes: kpiComputations.changes,
    })
    .from(kpiComputations)
    .where(sql`${kpiComputations.month} = ${month}`)
    .orderBy(asc(kpiComputations.number));
}
