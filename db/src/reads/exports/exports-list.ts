import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { exports } from '../../schema/exports.ts';
import { people } from '../../schema/people.ts';
import type { Scope } from '../../scope.ts';
import type { ExportRow } from '../../writes/exports/export-progress.ts';

const MOST = 200;

/** The newest files that were asked for: everybody's, or one's own. */
export async function exportsList(
  db: Queries,
  scope: Scope,
): Promise<(ExportRow & { madeByName: string })[]> {
  const rows = await db
    .select({ row: exports, name: sql<string>`coalesce(${people.name}, ${exports.madeBy})` })
    .from(exports)
    .leftJoin(people, eq(people.number, exports.madeBy))
    .where(
      and(ne(exports.state, 'removed'), scope.reach === 'all' ? undefined : eq(exports.madeBy, scope.number)),
    )
    .orderBy(desc(exports.askedAt), desc(exports.id))
    .limit(MOST);
  return rows.map(({ row, name }) => ({ ...row, madeByName: row.plannedFor === null ? name : '每月自动' }));
}

/** One of them; null if there is none. */
export async function exportById(db: Queries, id: string): Promise<ExportRow | null> {
  const [row] = await db.select().from(exports).where(eq(exports.id, id));
  return row ?? null;
}
