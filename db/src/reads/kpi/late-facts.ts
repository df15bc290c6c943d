import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { computeMonth } from '@tingjian/core/kpi/month/compute-month.ts';
import { type MonthChange, monthChanges } from '@tingjian/core/kpi/month/month-changes.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { monthInput } from './month-input.ts';

type Row = {
  kind: string;
  key: string;
  number: string | null;
  name: string | null;
  day: string;
  values: FactValues;
  before: FactValues | null;
  madeAt: Date | string;
  fileName: string | null;
  importer: string;
};
export type LateFact = {
  kind: string;
  kindName: string;
  person: { number: string; name: string } | null;
  day: string;
  /** Heading → what counts and what came late; only those that differ. */
  fields: { name: string; before: FactValues[string]; after: FactValues[string] }[];
  fileName: string | null;
  importedBy: string;
  importedAt: string;
};

/**
 * The facts of a month that came after it was closed, and what they would change. They do not count; opening the month
 * again lets them in.
 */
export async function lateFacts(
  db: Queries,
  month: string,
): Promise<{ rows: LateFact[]; changes: MonthChange[] }> {
  const rows = await db.execute<Row>(sql`
    select late.kind, late.key, late.person_number as number, person.name, late.day::text as day, late.values,
      counting.values as before, made.made_at as "madeAt", made.file_name as "fileName",
      coalesce(importer.name, made.made_by) as importer
    from facts late
    join fact_imports made on made.id = late.import_id
    left join facts counting on counting.kind = late.kind and counting.key = late.key and not counting.is_late
    left join people person on person.number = late.person_number
    left join people importer on importer.number = made.made_by
    where late.is_late and ${month} in (to_char(late.day, 'YYYY-MM'), to_char(counting.day, 'YYYY-MM'))
    order by made.made_at, late.id`);
  if (rows.length === 0) return { rows: [], changes: [] };
  const without = computeMonth((await monthInput(db, month)).input);
  const withLate = computeMonth((await monthInput(db, month, { withLate: true })).input);
  return { rows: rows.map(told), changes: monthChanges(without, withLate) };
}

function told({ kind, number, name, day, values, before, madeAt, fileName, importer }: Row): LateFact {
  const columns = factKind(kind)?.columns ?? [];
  const fields = columns
    .map((column) => ({
      name: column.name,
      before: before?.[column.field] ?? null,
      after: values[column.field] ?? null,
    }))
    .filter((field) => field.before !== field.after);
  return {
    ...{ kind, kindName: factKind(kind)?.name ?? kind, day, fields, fileName, importedBy: importer },
    person: number === null ? null : { number, name: name ?? number },
    importedAt: new Date(madeAt).toISOString(),
  };
}
