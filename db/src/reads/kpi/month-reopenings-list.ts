import { asc, eq, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { kpiComputations, monthReopenings } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';

export type MonthReopening = {
  by: string;
  at: string;
  reason: string;
  /** Which computing had been closed. */
  computing: number;
  /** How many facts that had come late count since then. */
  lateFacts: number;
};

/** When a closed month was opened again, by whom and why, oldest first. */
export async function monthReopeningsList(db: Queries, month: string): Promise<MonthReopening[]> {
  const rows = await db
    .select({
      row: monthReopenings,
      computing: kpiComputations.number,
      name: sql<
        string | null
      >`(select ${people.name} from ${people} where ${people.number} = ${monthReopenings.reopenedBy})`,
    })
    .from(monthReopenings)
    .innerJoin(kpiComputations, eq(kpiComputations.id, monthReopenings.computationId))
    .where(eq(monthReopenings.month, month))
    .orderBy(asc(monthReopenings.reopenedAt));
  return rows.map(({ row, computing, name }) => ({
    ...{ by: name ?? row.reopenedBy, at: row.reopenedAt.toISOString(), reason: row.reason, computing },
    lateFacts: row.lateFacts.length,
  }));
}
