import type { Role } from '@tingjian/core/people/roles.ts';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Keys for recorders and exports. Only a hash is kept; the key itself is shown once. */
export const apiKeys = pgTable('api_keys', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** The first characters, so that people can tell keys apart. */
  start: text('start').notNull(),
  /** sha256 of the key. */
  hash: text('hash').notNull().unique(),
  role: text('role').$type<Role>().notNull(),
  /** Actions of `core/people/permissions.ts` it is limited to; null: all that the role may do. */
  actions: text('actions').array(),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  madeBy: text('made_by').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});
