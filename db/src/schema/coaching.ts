import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { people } from './people.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** 辅导: what somebody is to be coached on, by when, and what was said. */
export const coaching = pgTable(
  'coaching',
  {
    id: uuid('id').primaryKey(),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    callId: uuid('call_id').references(() => calls.id),
    item: text('item'),
    /** Why it is due: `fatal` (within 24 h) or a person's own idea. */
    cause: text('cause').$type<'fatal' | 'person'>().notNull(),
    note: text('note'),
    madeBy: text('made_by').notNull(),
    madeAt: at('made_at').notNull(),
    dueAt: at('due_at'),
    doneBy: text('done_by').references(() => people.number),
    doneAt: at('done_at'),
    /** The agent has read it. */
    seenAt: at('seen_at'),
  },
  (t) => [index('coaching_by_person').on(t.personNumber), index('coaching_open').on(t.doneAt, t.dueAt)],
);
