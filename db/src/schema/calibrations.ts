import type { Decision } from '@tingjian/core/review/decision.ts';
import {
  boolean,
  doublePrecision,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { people } from './people.ts';
import { scorecards } from './scorecards.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** 校准会: several people score the same calls alone, then compare. */
export const calibrations = pgTable('calibrations', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  state: text('state').$type<'scoring' | 'compared'>().notNull(),
  /** Whose scores are held up as right; null: the group's median. */
  expertNumber: text('expert_number').references(() => people.number),
  dueAt: at('due_at'),
  madeBy: text('made_by').notNull(),
  madeAt: at('made_at').notNull(),
  comparedAt: at('compared_at'),
  conclusion: text('conclusion'),
});

export const calibrationCalls = pgTable(
  'calibration_calls',
  {
    calibrationId: uuid('calibration_id')
      .notNull()
      .references(() => calibrations.id),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    scorecardId: uuid('scorecard_id').references(() => scorecards.id),
  },
  (t) => [primaryKey({ columns: [t.calibrationId, t.callId] })],
);

export const calibrationPeople = pgTable(
  'calibration_people',
  {
    calibrationId: uuid('calibration_id')
      .notNull()
      .references(() => calibrations.id),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
  },
  (t) => [primaryKey({ columns: [t.calibrationId, t.personNumber] })],
);

/** What one person made of one call, alone. A submitted one is never changed. */
export const calibrationScores = pgTable(
  'calibration_scores',
  {
    id: uuid('id').primaryKey(),
    calibrationId: uuid('calibration_id')
      .notNull()
      .references(() => calibrations.id),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    personNumber: text('person_number')
      .notNull()
      .references(() => people.number),
    decisions: jsonb('decisions').$type<Decision[]>().notNull(),
    /** Times each item was found missed; an item that is not here was found in order. */
    missed: jsonb('missed').$type<Record<string, number>>().notNull(),
    points: doublePrecision('points').notNull(),
    isSubmitted: boolean('is_submitted').notNull(),
    savedAt: at('saved_at').notNull(),
  },
  (t) => [uniqueIndex('calibration_scores_once').on(t.calibrationId, t.callId, t.personNumber)],
);
