import { eq, or } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { recordings } from '../schema/recordings.ts';

/** Does any recording keep its bytes, or the form made for browsers, under this key? */
export async function isKeyInUse(db: Queries, key: string): Promise<boolean> {
  const found = await db
    .select({ hash: recordings.hash })
    .from(recordings)
    .where(or(eq(recordings.storeKey, key), eq(recordings.playKey, key)))
    .limit(1);
  return found.length > 0;
}
