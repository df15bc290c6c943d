import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { and, eq, gte, lte } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { facts } from '../../schema/facts.ts';
import type { MonthDays } from './month-people.ts';

/** What the facts of a month come to: 工号 → sums, and what belongs to nobody. Late facts are left out. */
export async function monthFacts(
  db: Queries,
  { first, last }: MonthDays,
): Promise<{ people: Map<string, Sums>; centre: Sums }> {
  const rows = await db
    .select({ kind: facts.kind, number: facts.personNumber, values: facts.values })
    .from(facts)
    .where(and(gte(facts.day, first), lte(facts.day, last), eq(facts.isLate, false)));
  const people = new Map<string, Sums>();
  let centre: Sums = {};
  for (const { kind, number, values } of rows) {
    const sums = factKind(kind)?.sums(values as FactValues);
    if (!sums) continue;
    if (number === null) centre = addSums([centre, sums]);
    else people.set(number, addSums([people.get(number) ?? {}, sums]));
  }
  return { people, centre };
}
