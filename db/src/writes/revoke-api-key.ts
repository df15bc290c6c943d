import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { change, SESSION_CHANNEL, type Writing } from '../change.ts';
import { apiKeys } from '../schema/api-keys.ts';

/** A key stops working, at once and everywhere. */
export function revokeApiKey(writing: Writing, id: string): Promise<void> {
  return change(writing, async (c) => {
    const revoked = await c.tx
      .update(apiKeys)
      .set({ revokedAt: c.now })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) throw new Refusal('key-not-found');
    await c.note({ action: 'revoke-api-key', subject: `key:${id}` });
    await c.signal(SESSION_CHANNEL, `key:${id}`);
  });
}
