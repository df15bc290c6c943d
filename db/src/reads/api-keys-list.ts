import { desc, eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { apiKeys } from '../schema/api-keys.ts';
import { people } from '../schema/people.ts';

/** Every key there is or was, newest first; never the key itself. */
export async function apiKeysList(db: Queries) {
  const { id, name, start, role, actions, expiresAt, madeBy, madeAt, lastUsedAt, revokedAt } = apiKeys;
  return db
    .select({
      ...{ id, name, start, role, actions, expiresAt, madeBy, madeAt, lastUsedAt, revokedAt },
      madeByName: people.name,
    })
    .from(apiKeys)
    .leftJoin(people, eq(people.number, apiKeys.madeBy))
    .orderBy(desc(apiKeys.madeAt));
}
