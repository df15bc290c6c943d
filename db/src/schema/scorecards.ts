import type { CallFacts } from '@tingjian/core/calls/call-facts.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { findingsColumn } from './findings-column.ts';
import { transcripts } from './transcripts.ts';

/** What follows from findings and schedule, but for the items nobody judged: those are told anew when read. */
export type Derived = Omit<Scorecard, 'findings' | 'notJudged'>;

/**
 * 评分表: what the rules saw and what that costs, with everything it was made from, so that it can be made again.
 * `derived` and the columns after it follow from findings and schedule; they are kept so that lists are fast.
 */
export const scorecards = pgTable(
  'scorecards',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    transcriptId: uuid('transcript_id')
      .notNull()
      .references(() => transcripts.id),
    transcriptHash: text('transcript_hash').notNull(),
    ruleSetHash: text('rule_set_hash').notNull(),
    scheduleHash: text('schedule_hash').notNull(),
    /** Which judge: the JUDGE_VERSION of that day. */
    judgeVersion: integer('judge_version').notNull(),
    /** Items whose faults only became proposals here, because their rules were suspended: sorted. */
    suspended: text('suspended').array().notNull().default([]),
    /** What was known of the call when it was judged; null for scorecards older than this column. */
    facts: jsonb('facts').$type<CallFacts>(),
    findings: findingsColumn('findings').notNull(),
    derived: jsonb('derived').$type<Derived>().notNull(),
    highest: doublePrecision('highest').notNull(),
    lowest: doublePrecision('lowest').notNull(),
    missed: text('missed').array().notNull(),
    open: text('open').array().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('scorecards_once').on(
      t.callId,
      t.transcriptHash,
      t.ruleSetHash,
      t.scheduleHash,
      t.judgeVersion,
      t.suspended,
    ),
    index('scorecards_missed').using('gin', t.missed),
    index('scorecards_open').using('gin', t.open),
  ],
);
