import type { Decision } from '@tingjian/core/review/decision.ts';
import type { VersionSource } from '@tingjian/core/review/version-source.ts';
import {
  boolean,
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
import { type Derived, scorecards } from './scorecards.ts';

/**
 * 已公布的评分: what counts for the agent. Never changed: a correction, an appeal that is allowed and a second look
 * each make the next version, and the old ones stay to be seen. A call without one has only its machine scorecard.
 */
export const scoreVersions = pgTable(
  'score_versions',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    /** 1, 2, 3 … */
    version: integer('version').notNull(),
    /** The machine scorecard it started from. */
    scorecardId: uuid('scorecard_id')
      .notNull()
      .references(() => scorecards.id),
    source: text('source').$type<VersionSource>().notNull(),
    reviewId: uuid('review_id'),
    appealId: uuid('appeal_id'),
    /** All human decisions that count in this version. */
    decisions: jsonb('decisions').$type<Decision[]>().notNull(),
    findings: findingsColumn('findings').notNull(),
    derived: jsonb('derived').$type<Derived>().notNull(),
    /** 0..100: nothing is open in a published version. */
    points: doublePrecision('points').notNull(),
    isFatal: boolean('is_fatal').notNull(),
    missed: text('missed').array().notNull(),
    /** 工号 of the person, or `machine`. */
    publishedBy: text('published_by').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    /** What the people concerned read: why this version exists. */
    reason: text('reason').notNull(),
    comment: text('comment'),
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('score_versions_once').on(t.callId, t.version),
    index('score_versions_by_time').on(t.publishedAt),
  ],
);
