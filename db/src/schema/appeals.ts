import type { AppealOutcome, AppealState } from '@tingjian/core/appeals/appeal.ts';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';
import { people } from './people.ts';
import { scoreVersions } from './score-versions.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** 申诉: an agent's objection to one item of a published score. A second round is a row of its own. */
export const appeals = pgTable(
  'appeals',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    /** The publication that is objected to: never one that an appeal made, so that both rounds name the same. */
    versionId: uuid('version_id')
      .notNull()
      .references(() => scoreVersions.id),
    item: text('item').notNull(),
    round: integer('round').notNull(),
    state: text('state').$type<AppealState>().notNull(),
    reason: text('reason').notNull(),
    filedBy: text('filed_by')
      .notNull()
      .references(() => people.number),
    filedAt: at('filed_at').notNull(),
    /** The end of the third working day. */
    answerDueAt: at('answer_due_at').notNull(),
    /** It was not answered in time and went up to the manager. */
    escalatedAt: at('escalated_at'),
    outcome: text('outcome').$type<AppealOutcome>(),
    answer: text('answer'),
    answeredBy: text('answered_by').references(() => people.number),
    answeredAt: at('answered_at'),
    /** The version that the answer made, when it changed the score. */
    newVersionId: uuid('new_version_id').references(() => scoreVersions.id),
  },
  (t) => [
    uniqueIndex('appeals_once').on(t.versionId, t.item, t.round).where(sql`state <> 'withdrawn'`),
    index('appeals_by_call').on(t.callId),
    index('appeals_by_state').on(t.state, t.answerDueAt),
    index('appeals_by_filer').on(t.filedBy),
  ],
);
