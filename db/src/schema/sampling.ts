import type { PlanSettings } from '@tingjian/core/sampling/plan-settings.ts';
import {
  boolean,
  date,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';

/** 抽样计划: how the calls of one month are drawn. One a month; never changed once the first draw is made. */
export const samplingPlans = pgTable('sampling_plans', {
  id: uuid('id').primaryKey(),
  /** YYYY-MM in China. */
  month: text('month').notNull().unique(),
  settings: jsonb('settings').$type<PlanSettings>().notNull(),
  /** From which every draw of the month takes its own seed. */
  seed: text('seed').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
});

/**
 * `isLate`: it came, or was judged, after the draw of its own week. `left`: of the slice without findings, the
 * probability that the random draw had left the call out.
 */
export type FramedCall = { id: string; stratum: string; isLate?: true; left?: number };

/** One draw: everything it was made from, so that anybody can make it again. */
export const samplingDraws = pgTable(
  'sampling_draws',
  {
    id: uuid('id').primaryKey(),
    planId: uuid('plan_id')
      .notNull()
      .references(() => samplingPlans.id),
    /** `random`: the quota of one agent. `no-finding`: the slice of calls on which the machine saw nothing. */
    kind: text('kind').$type<'random' | 'no-finding'>().notNull(),
    /** The agent whose calls these are; empty for the slice of the whole centre. */
    personNumber: text('person_number').notNull().default(''),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    seed: text('seed').notNull(),
    /** The calls it was drawn from. */
    frame: jsonb('frame').$type<FramedCall[]>().notNull(),
    /** How many calls it takes on average: `core/sampling/expected-of.ts`. */
    expected: doublePrecision('expected').notNull(),
    drawnAt: timestamp('drawn_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('sampling_draws_once').on(t.planId, t.kind, t.personNumber, t.fromDay)],
);

/** The calls that a draw took, each with the probability it had. */
export const samplingPicks = pgTable(
  'sampling_picks',
  {
    id: uuid('id').primaryKey(),
    drawId: uuid('draw_id')
      .notNull()
      .references(() => samplingDraws.id),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    /** 0..1, above 0. */
    probability: doublePrecision('probability').notNull(),
    isBlind: boolean('is_blind').notNull(),
  },
  (t) => [
    uniqueIndex('sampling_picks_once').on(t.drawId, t.callId),
    index('sampling_picks_by_call').on(t.callId),
  ],
);
