import { count, desc, eq } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { factImports } from '../../schema/facts.ts';

export type FactImport = Omit<typeof factImports.$inferSelect, 'mapping' | 'fileHash'>;

/** Imports of facts, the newest first. */
export async function factImportsList(
  db: Queries,
  { kind = null, page, pageSize }: { kind?: string | null; page: number; pageSize: number },
): Promise<{ rows: FactImport[]; total: number }> {
  const where = kind === null ? undefined : eq(factImports.kind, kind);
  const [all] = await db.select({ total: count() }).from(factImports).where(where);
  const rows = await db
    .select()
    .from(factImports)
    .where(where)
    .orderBy(desc(factImports.madeAt), desc(factImports.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  return { rows: rows.map(({ mapping: _, fileHash: __, ...row }) => row), total: all!.total };
}
