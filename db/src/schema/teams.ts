import { sql } from 'drizzle-orm';
import { date, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/** 班组. */
export const teams = pgTable('teams', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull().unique(),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
});

/** Who was in which team from which day to which day, both included; `toDay` is null while they are in it. */
export const teamStays = pgTable(
  'team_stays',
  {
    id: uuid('id').primaryKey(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day'),
  },
  (t) => [
    uniqueIndex('team_stays_one_open').on(t.personNumber).where(sql`to_day is null`),
    index('team_stays_by_person').on(t.personNumber, t.fromDay),
    index('team_stays_by_team').on(t.teamId),
  ],
);
