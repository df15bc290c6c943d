import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** 扣分标准: what costs how much. Published versions never change. */
export const schedules = pgTable('schedules', {
  hash: text('hash').primaryKey(),
  version: text('version').notNull(),
  text: text('text').notNull(),
  /** sha256 of the text as published; `hash` is that of its meaning, and a newer version may read it otherwise. */
  textHash: text('text_hash').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
});
