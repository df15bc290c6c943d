import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { people } from './people.ts';

/** 通知: one line for one person, behind the bell. */
export const notices = pgTable(
  'notices',
  {
    id: uuid('id').primaryKey(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    /** For example `scored`, `fatal`, `appeal-answered`, `review-recalled`. */
    kind: text('kind').notNull(),
    /** A Chinese sentence. */
    text: text('text').notNull(),
    /** A page of ours, such as /calls/…; null where there is nothing to open. */
    link: text('link'),
    at: timestamp('at', { withTimezone: true }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (t) => [index('notices_by_person').on(t.personNumber, t.at)],
);
