import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export type ModelState = {
  state: 'ready' | 'preparing' | 'missing';
  name: string | null;
  hash: string | null;
  /** Chinese sentences for the system page: what is, and what to do. */
  message: string;
  todo: string | null;
};

/** One row per running worker process, refreshed every few seconds. */
export const workers = pgTable('workers', {
  id: text('id').primaryKey(),
  host: text('host').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull(),
  doing: text('doing'),
  model: jsonb('model').$type<ModelState>().notNull(),
});
