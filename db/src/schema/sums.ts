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

/** `unjudged`: calls that came in and have no score yet; only counted. */
export type SampleOrNone = Sample | 'unjudged';

/** What calls come to. A cache: always what the raw rows add up to. */
const callSums = () => ({
  calls: integer('calls').notNull(),
  points: doublePrecision('points').notNull(),
  pointsSquared: doublePrecision('points_squared').notNull(),
  passed: integer('passed').notNull(),
  fatal: integer('fatal').notNull(),
  /** Calls that somebody reviewed blind. */
  blind: integer('blind').notNull(),
  /** Calls per 5 points, from 0 on; 100 counts with 95. */
  buckets: integer('buckets').array().notNull(),
  /** Item → calls on which it was missed. */
  missed: jsonb('missed').$type<Record<string, number>>().notNull(),
  /** Item → points it took off, 0 or more. */
  lost: jsonb('lost').$type<Record<string, number>>().notNull(),
});

/** What the calls of a person on a day come to. */
export const qaDays = pgTable(
  'qa_days',
  {
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    sample: text('sample').$type<SampleOrNone>().notNull(),
    /** The team of that day. */
    teamId: uuid('team_id'),
    ...callSums(),
  },
  (t) => [
    primaryKey({ columns: [t.personNumber, t.day, t.sample] }),
    index('qa_days_by_day').on(t.day, t.sample),
    index('qa_days_by_team').on(t.teamId, t.day),
  ],
);

/** In the tables of teams: the people who were in none. */
export const NO_TEAM = '00000000-0000-0000-0000-000000000000';

/** The days of a person in a month and team together. `day`: the first of the month. */
export const qaMonths = pgTable(
  'qa_months',
  {
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    teamId: uuid('team_id').notNull(),
    sample: text('sample').$type<SampleOrNone>().notNull(),
    ...callSums(),
  },
  (t) => [
    primaryKey({ columns: [t.personNumber, t.day, t.teamId, t.sample] }),
    index('qa_months_by_day').on(t.day, t.sample),
  ],
);

/** A day of a team together. */
export const qaTeamDays = pgTable(
  'qa_team_days',
  {
    teamId: uuid('team_id').notNull(),
    day: date('day').notNull(),
    sample: text('sample').$type<SampleOrNone>().notNull(),
    ...callSums(),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.day, t.sample] }),
    index('qa_team_days_by_day').on(t.sample, t.day),
  ],
);

/** A month of a team together. `day`: the first of the month. */
export const qaTeamMonths = pgTable(
  'qa_team_months',
  {
    teamId: uuid('team_id').notNull(),
    day: date('day').notNull(),
    sample: text('sample').$type<SampleOrNone>().notNull(),
    ...callSums(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.day, t.sample] })],
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

/** The days of a person in a month together. `day`: the first of the month. */
export const factMonths = pgTable(
  'fact_months',
  {
    personNumber: text('person_number').notNull(),
    day: date('day').notNull(),
    sums: jsonb('sums').$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.personNumber] })],
);

/** The facts of the people of a team on a day together. */
export const factTeamDays = pgTable(
  'fact_team_days',
  {
    teamId: uuid('team_id').notNull(),
    day: date('day').notNull(),
    sums: jsonb('sums').$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.day] }), index('fact_team_days_by_day').on(t.day)],
);

/** A month of the people of a team together. `day`: the first of the month. */
export const factTeamMonths = pgTable(
  'fact_team_months',
  {
    teamId: uuid('team_id').notNull(),
    day: date('day').notNull(),
    sums: jsonb('sums').$type<Record<string, number>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.day] })],
);

const halfHour = () => ({
  day: date('day').notNull(),
  /** HH:MM in China. */
  startsAt: text('starts_at').notNull(),
  sums: jsonb('sums').$type<Record<string, number>>().notNull(),
});

/** What the queues counted in a half hour of a day. */
export const queueDays = pgTable('queue_days', halfHour(), (t) => [
  primaryKey({ columns: [t.day, t.startsAt] }),
]);

/** The same half hour of all days of a month together. `day`: the first of the month. */
export const queueMonths = pgTable('queue_months', halfHour(), (t) => [
  primaryKey({ columns: [t.day, t.startsAt] }),
]);
