import { integer, pgTable, text } from 'drizzle-orm/pg-core';

/** The last number given to a call of that day (Asia/Shanghai), for labels such as C-20261031-0142. */
export const labelCounters = pgTable('label_counters', {
  day: text('day').primaryKey(),
  last: integer('last').notNull(),
});
