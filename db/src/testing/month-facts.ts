import { randomUUID } from 'node:crypto';
import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import type { Database } from '../connect.ts';
import { factImports, facts } from '../schema/facts.ts';

/** Facts as an import leaves them; fields that are not given were left empty. */
export async function addFacts(
  db: Database,
  kind: string,
  rows: FactValues[],
  more: { isLate?: boolean } = {},
): Promise<void> {
  const { columns, keyFields, person, day } = factKind(kind)!;
  const [importId, at] = [randomUUID(), new Date('2026-11-01T00:00:00Z')];
  await db.insert(factImports).values({
    ...{ id: importId, kind, added: rows.length, changed: 0, unchanged: 0, madeBy: 'test', madeAt: at },
  });
  const empty = Object.fromEntries(columns.map(({ field }) => [field, null]));
  await db.insert(facts).values(
    rows.map((row) => {
      const values: FactValues = { ...empty, ...row };
      return {
        ...{ kind, key: keyFields.map((field) => values[field]).join('|'), values, day: day(values) },
        ...{
          personNumber: person ? (values[person] as string | null) : null,
          importId,
          savedAt: at,
          ...more,
        },
      };
    }),
  );
}
