import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { apiKeys } from '../schema/api-keys.ts';

/** When a key was last used, for the list of keys. No change of anything: no audit row. */
export async function noteKeyUse(db: Queries, id: string, now: Date): Promise<void> {
  await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, id));
}
