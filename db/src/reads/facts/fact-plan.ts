import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CheckedTable, checkTable } from '@tingjian/core/kpi/facts/check-table.ts';
import type { FactKind } from '@tingjian/core/kpi/facts/fact-kind.ts';
import type { Mapping } from '@tingjian/core/table-import/map-columns.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import type { Queries } from '../../connect.ts';
import { people } from '../../schema/people.ts';
import { type ComparedFacts, comparedFacts } from './compared-facts.ts';

export type FactPlan = { checked: CheckedTable; compared: ComparedFacts };

/** What a table of one kind holds and would change. Reads only; others get their turn between slices of rows. */
export async function factPlan(
  db: Queries,
  kind: FactKind,
  table: Pick<Table, 'heading' | 'headingRow' | 'rows'>,
  mapping: Mapping<string>,
): Promise<FactPlan> {
  const numbers = await db.select({ number: people.number }).from(people);
  const checking = checkTable(kind, table, mapping, new Set(numbers.map(({ number }) => number)));
  let step = checking.next();
  for (; !step.done; step = checking.next()) await nextTurn();
  return { checked: step.value, compared: await comparedFacts(db, kind.kind, step.value.rows) };
}
