import type { SuspensionFigures } from '@tingjian/core/agreement/rules-to-suspend.ts';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** A rule that people overturned too often: its findings are proposals until somebody signs it off again. */
export const ruleSuspensions = pgTable(
  'rule_suspensions',
  {
    id: uuid('id').primaryKey(),
    item: text('item').notNull(),
    since: timestamp('since', { withTimezone: true }).notNull(),
    /** The counts that led to it: upheld and decided findings, the interval, the bound. */
    figures: jsonb('figures').$type<SuspensionFigures>().notNull(),
    signedOffBy: text('signed_off_by'),
    signedOffAt: timestamp('signed_off_at', { withTimezone: true }),
    reason: text('reason'),
  },
  (t) => [
    index('rule_suspensions_by_item').on(t.item, t.signedOffAt),
    uniqueIndex('rule_suspensions_one_open').on(t.item).where(sql`signed_off_at is null`),
  ],
);
