import type { Sample } from '@tingjian/core/kpi/dashboard/sample.ts';
import {
  bigserial,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

/**
 * Days of people whose sums have to be made again. PostgreSQL writes them by itself, with every change of a score, a
 * review, a fact or a stay in a team, in the same transaction; `''` stands for what is nobody's.
 */
export const dirtyDays = pgTable(
  'dirty_days',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    since: timestamp('since', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('dirty_days_by_day').on(t.personNumber, t.day)],
);

/** What the calls of a person on a day come to. A cache: always what the raw rows add up to. */
export const qaDays = pgTable(
  'qa_days',
  {
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    sample: text('sample').$type<Sample>().notNull(),
    /** The team of that day. */
    teamId: uuid('team_id'),
    calls: integer('calls').notNull(),
    points: doublePrecision('points').notNull(),
    pointsSquared: doublePrecision('points_squared').notNull(),
    passed: integer('passed').notNull(),
    fatal: integer('fatal').notNull(),
    /** Item → calls on which it was missed. */
    missed: jsonb('missed').$type<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personNumber, t.day, t.sample] }),
    index('qa_days_by_day').on(t.day, t.sample),
    index('qa_days_by_team').on(t.teamId, t.day),
  ],
);

/** Facts of a person on a day, added up: measure → sum. */
export const factDays = pgTable(
  'fact_days',
  {
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    teamId: uuid('team_id'),
    sums: jsonb('sums').$type<Record<string, number>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personNumber, t.day] }),
    index('fact_days_by_day').on(t.day),
    index('fact_days_by_team').on(t.teamId, t.day),
  ],
);
