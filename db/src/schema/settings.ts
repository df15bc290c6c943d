import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Single facts of this installation: which rule set and schedule count now, whether the demo was loaded. */
export const settings = pgTable('settings', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
});
