import { asc, count, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { factChanges } from '../../schema/facts.ts';
import type { KeptFact } from './compared-facts.ts';

export type FactChange = { key: string; before: KeptFact | null; after: KeptFact };

/** What one import changed, row by row as it was read. */
export async function factImportChanges(
  db: Queries,
  importId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: FactChange[]; total: number }> {
  const where = eq(factChanges.importId, importId);
  const [all] = await db.select({ total: count() }).from(factChanges).where(where);
  const rows = await db
    .select()
    .from(factChanges)
    .where(where)
    .orderBy(asc(factChanges.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return {
    rows: rows.map(({ key, before, after }) => ({
      ...{ key, before: before as KeptFact | null, after: after as KeptFact },
    })),
    total: all!.total,
  };
}
