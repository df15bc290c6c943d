import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** 规则集: how items are judged by machine. Published versions never change. */
export const ruleSets = pgTable('rule_sets', {
  hash: text('hash').primaryKey(),
  version: text('version').notNull(),
  text: text('text').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
});
