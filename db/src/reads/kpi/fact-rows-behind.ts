import type { FactKind, FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { FACT_KINDS } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { addSums, type Measure, type Sums } from '@tingjian/core/kpi/measures.ts';
import { and, asc, between, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { factImports, facts } from '../../schema/facts.ts';
import { people } from '../../schema/people.ts';
import { monthFaults } from './month-faults.ts';
import type { MonthDays } from './month-people.ts';

export type FactRow = {
  id: number;
  person: { number: string; name: string } | null;
  day: string;
  /** In the order of `columns`. */
  cells: FactValues[string][];
  fileName: string | null;
  importedAt: string;
  /** Why it does not count: a system fault. Null when it does. */
  leftOut: string | null;
};
export type FactRows = { kind: string; name: string; columns: string[]; rows: FactRow[]; total: number };

/** The facts of some people in a month that add to any of these measures, kind by kind, and what they come to. */
export async function factRowsBehind(
  db: Queries,
  {
    first,
    last,
    numbers,
    measures,
    limit,
  }: MonthDays & { numbers: string[]; measures: Measure[]; limit: number },
): Promise<{ kinds: FactRows[]; sums: Sums }> {
  const found = await db
    .select({ fact: facts, name: people.name, fileName: factImports.fileName, at: factImports.madeAt })
    .from(facts)
    .innerJoin(factImports, eq(factImports.id, facts.importId))
    .leftJoin(people, eq(people.number, facts.personNumber))
    .where(
      and(
        eq(facts.isLate, false),
        between(facts.day, first, last),
        inArray(facts.personNumber, numbers.length > 0 ? numbers : ['']),
      ),
    )
    .orderBy(asc(facts.day), asc(facts.personNumber), asc(facts.id));
  const { leftOut } = await monthFaults(db, { first, last });
  let sums: Sums = {};
  const kinds = FACT_KINDS.flatMap((kind): FactRows[] => {
    const rows = found.flatMap(({ fact, name, fileName, at }) => {
      if (fact.kind !== kind.kind) return [];
      const values = fact.values as FactValues;
      const wanted = picked(kind.sums(values), measures);
      if (Object.keys(wanted).length === 0) return [];
      const { personNumber: number, day } = fact;
      const why = leftOut({ kind: kind.kind, number, day });
      if (why === null) sums = addSums([sums, wanted]);
      return [
        {
          ...{
            id: fact.id,
            day,
            cells: cellsOf(kind, values),
            fileName,
            importedAt: at.toISOString(),
            leftOut: why,
          },
          person: number === null ? null : { number, name: name ?? number },
        },
      ];
    });
    if (rows.length === 0) return [];
    const columns = shownColumns(kind).map((column) => column.name);
    return [{ kind: kind.kind, name: kind.name, columns, rows: rows.slice(0, limit), total: rows.length }];
  });
  return { kinds, sums };
}

function picked(sums: Sums, measures: Measure[]): Sums {
  return Object.fromEntries(
    measures.flatMap((each) => (sums[each] === undefined ? [] : [[each, sums[each]]])),
  );
}

/** Person and day stand in columns of their own. */
function shownColumns({ columns, person }: FactKind) {
  return columns.filter(({ field }) => field !== person && field !== 'day');
}

function cellsOf(kind: FactKind, values: FactValues): FactValues[string][] {
  return shownColumns(kind).map(({ field }) => values[field] ?? null);
}
