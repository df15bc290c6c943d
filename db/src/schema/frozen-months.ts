import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** 已冻结的考核月: what was scored in it is not changed any more. */
export const frozenMonths = pgTable('frozen_months', {
  /** YYYY-MM in China, of the day of the call. */
  month: text('month').primaryKey(),
  /** 工号. */
  frozenBy: text('frozen_by').notNull(),
  frozenAt: timestamp('frozen_at', { withTimezone: true }).notNull(),
});
