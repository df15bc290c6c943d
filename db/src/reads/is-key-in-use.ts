import { eq, or } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { exports } from '../schema/exports.ts';
import { recordings } from '../schema/recordings.ts';

/** Does any recording keep its bytes, or the form made for browsers, under this key; or an export its file? */
export async function isKeyInUse(db: Queries, key: string): Promise<boolean> {
  const found = await db
    .select({ hash: recordings.hash })
    .from(recordings)
    .where(or(eq(recordings.storeKey, key), eq(recordings.playKey, key)))
    .limit(1);
  if (found.length > 0) return true;
  const files = await db.select({ id: exports.id }).from(exports).where(eq(exports.fileKey, key)).limit(1);
  return files.length > 0;
}
