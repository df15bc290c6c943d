import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import {
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
import { transcripts } from './transcripts.ts';

/**
 * 评分表: what the rules saw and what that costs, with the hashes of everything it was made from.
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
    findings: jsonb('findings').$type<Finding[]>().notNull(),
    derived: jsonb('derived').$type<Omit<Scorecard, 'findings'>>().notNull(),
    highest: doublePrecision('highest').notNull(),
    lowest: doublePrecision('lowest').notNull(),
    missed: text('missed').array().notNull(),
    open: text('open').array().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('scorecards_once').on(t.callId, t.transcriptHash, t.ruleSetHash, t.scheduleHash),
    index('scorecards_missed').using('gin', t.missed),
    index('scorecards_open').using('gin', t.open),
  ],
);
