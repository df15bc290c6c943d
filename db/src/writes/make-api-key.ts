import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Action } from '@tingjian/core/people/permissions.ts';
import type { Role } from '@tingjian/core/people/roles.ts';
import { change, type Writing } from '../change.ts';
import { apiKeys } from '../schema/api-keys.ts';

export type NewApiKey = {
  name: string;
  role: Role;
  /** Null: all that the role may do. */
  actions: Action[] | null;
  expiresAt: Date | null;
};

const SHOWN = 10;

/** sha256 of a key as it is sent: all that we keep of it. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A new key; the answer is the only time it can be read. */
export function makeApiKey(writing: Writing, asked: NewApiKey): Promise<{ id: string; key: string }> {
  const key = `tj_${randomBytes(24).toString('base64url')}`;
  return change(writing, async (c) => {
    const id = randomUUID();
    await c.tx.insert(apiKeys).values({
      ...{ ...asked, id, start: key.slice(0, SHOWN), hash: hashOfKey(key) },
      ...{ madeBy: writing.actor, madeAt: c.now },
    });
    const { name, role, actions, expiresAt } = asked;
    const after = { name, role, actions, expiresAt: expiresAt?.toISOString() ?? null };
    await c.note({ action: 'make-api-key', subject: `key:${id}`, after });
    return { id, key };
  });
}
