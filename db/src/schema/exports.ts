import { doublePrecision, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** 下载: files made on request or by the calendar. */
export const exports = pgTable(
  'exports',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    /** What was asked for: month, filters. */
    asked: jsonb('asked').$type<Record<string, unknown>>().notNull(),
    format: text('format').notNull(),
    state: text('state').$type<'waiting' | 'making' | 'ready' | 'failed' | 'cancelled'>().notNull(),
    /** 0..1 */
    progress: doublePrecision('progress').notNull().default(0),
    fileName: text('file_name').notNull(),
    bytes: doublePrecision('bytes'),
    problem: text('problem'),
    madeBy: text('made_by').notNull(),
    askedAt: at('asked_at').notNull(),
    readyAt: at('ready_at'),
    expiresAt: at('expires_at'),
  },
  (t) => [index('exports_by_time').on(t.askedAt)],
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
