import type {
  ExportFormat,
  ExportKind,
  ExportSpan,
  ExportState,
} from '@tingjian/core/exports/export-kinds.ts';
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
import type { Judging } from '../reads/reviews/hidden-from.ts';
import type { Scope } from '../scope.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** `onlyFaults`: of QA details only what costs points or waits for a person. `judging`: see hidden-from.ts. */
export type ExportAsked = ExportSpan & { onlyFaults?: boolean; judging?: Judging };

/** 下载: files made on request or by the calendar. */
export const exports = pgTable(
  'exports',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<ExportKind>().notNull(),
    /** What was asked for: month or days, filters. */
    asked: jsonb('asked').$type<ExportAsked>().notNull(),
    format: text('format').$type<ExportFormat>().notNull(),
    state: text('state').$type<ExportState>().notNull(),
    /** How far who asked could see then: what the file holds. */
    scope: jsonb('scope').$type<Scope>().notNull().default({ reach: 'own', number: '' }),
    /** 0..1 */
    progress: doublePrecision('progress').notNull().default(0),
    fileName: text('file_name').notNull(),
    bytes: doublePrecision('bytes'),
    rows: integer('rows'),
    /** Where the store keeps it. */
    fileKey: text('file_key'),
    problem: text('problem'),
    /** 工号, a key, or `calendar`. */
    madeBy: text('made_by').notNull(),
    /** YYYY-MM that the calendar made it for. */
    plannedFor: text('planned_for'),
    askedAt: at('asked_at').notNull(),
    readyAt: at('ready_at'),
    expiresAt: at('expires_at'),
  },
  (t) => [
    index('exports_by_time').on(t.askedAt),
    uniqueIndex('exports_planned_once').on(t.plannedFor, t.kind, t.format),
  ],
);

/** 领导报告 and other comments that people write beside figures. */
export const reportComments = pgTable('report_comments', {
  /** Such as `leadership:2026-10`. */
  key: text('key').primaryKey(),
  text: text('text').notNull(),
  actions: jsonb('actions').$type<{ what: string; owner: string; due: string }[]>().notNull(),
  savedBy: text('saved_by').notNull(),
  savedAt: at('saved_at').notNull(),
});
