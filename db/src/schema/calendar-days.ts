import { date, pgTable, text } from 'drizzle-orm/pg-core';

/** Days that are not what their weekday says: holidays, and weekends that are worked (调休上班). */
export const calendarDays = pgTable('calendar_days', {
  day: date('day').primaryKey(),
  kind: text('kind').$type<'holiday' | 'workday'>().notNull(),
  name: text('name'),
});
