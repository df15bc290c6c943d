import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** 坐席: the people whose calls are judged, by 工号. */
export const agents = pgTable('agents', {
  number: text('number').primaryKey(),
  name: text('name').notNull(),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
});
