import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import type { Measure, Sums } from '@tingjian/core/kpi/measures.ts';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { facts } from '../../schema/facts.ts';
import type { MonthFaults } from './month-faults.ts';
import type { MonthDays } from './month-people.ts';

export type MonthFactsAsked = MonthDays & {
  faults: Pick<MonthFaults, 'leftOut'>;
  /** As if the facts that came late counted. */
  withLate?: boolean;
};

/**
 * What the facts of a month come to: 工号 → sums, and what belongs to nobody. Late facts are left out, and so are days
 * of a system fault.
 */
export async function monthFacts(
  db: Queries,
  { first, last, faults, withLate = false }: MonthFactsAsked,
): Promise<{ people: Map<string, Sums>; centre: Sums }> {
  const columns = { kind: facts.kind, number: facts.personNumber, day: facts.day, values: facts.values };
  const inMonth = and(gte(facts.day, first), lte(facts.day, last));
  const rows = await db
    .select({ ...columns, key: facts.key })
    .from(facts)
    .where(and(inMonth, eq(facts.isLate, false)));
  const late = withLate
    ? await db
        .select({ ...columns, key: facts.key })
        .from(facts)
        .where(eq(facts.isLate, true))
    : [];
  const replaced = new Set(late.map(({ kind, key }) => `${kind} ${key}`));
  const counting = rows.filter(({ kind, key }) => !replaced.has(`${kind} ${key}`));
  const people = new Map<string, Sums>();
  const centre: Sums = {};
  for (const { kind, number, day, values } of [...counting, ...late]) {
    if (day < first || day > last || faults.leftOut({ kind, number, day }) !== null) continue;
    const sums = factKind(kind)?.sums(values as FactValues);
    if (!sums) continue;
    const total = number === null ? centre : (people.get(number) ?? {});
    if (number !== null) people.set(number, total);
    // In place: a month of a large centre has hundreds of thousands of rows.
    for (const [measure, sum] of Object.entries(sums) as [Measure, number][])
      total[measure] = (total[measure] ?? 0) + sum;
  }
  return { people, centre };
}
