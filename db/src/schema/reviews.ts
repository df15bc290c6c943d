import type { Seen } from '@tingjian/core/agreement/judgement.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import type { ReviewQueue, ReviewState } from '@tingjian/core/review/review-state.ts';
import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { people } from './people.ts';
import { samplingPicks } from './sampling.ts';
import { scorecards } from './scorecards.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });
const person = (name: string) => text(name).references(() => people.number);

/** 复核: one person's look at one call. */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    queue: text('queue').$type<ReviewQueue>().notNull(),
    state: text('state').$type<ReviewState>().notNull(),
    /** Why the call is in the risk queue: codes of `core/review/risk.ts`. Empty for the others. */
    reasons: text('reasons').array().notNull().default([]),
    /** Higher comes first. */
    priority: integer('priority').notNull().default(0),
    pickId: uuid('pick_id').references(() => samplingPicks.id),
    isBlind: boolean('is_blind').notNull().default(false),
    createdAt: at('created_at').notNull(),
    dueAt: at('due_at'),
    /** A manager gave it to this person; null: anybody may take it. */
    assignedTo: person('assigned_to'),
    claimedBy: person('claimed_by'),
    claimedAt: at('claimed_at'),
    /** Every sign of life of the claimer moves it on; afterwards anybody may take it. */
    leaseUntil: at('lease_until'),
    /** The machine's scorecard this review is about: fixed when it is claimed. */
    scorecardId: uuid('scorecard_id').references(() => scorecards.id),
    /** What the reviewer has typed so far; it survives a lost lease. */
    draft: jsonb('draft').$type<{ decisions: Decision[]; comment: string }>(),
    draftBy: person('draft_by'),
    /** Raised with each saved draft: a second tab is told that it is behind. */
    draftRevision: integer('draft_revision').notNull().default(0),
    /** Of a blind review: the reviewer's own judgement, before the machine's was shown. */
    blindDecisions: jsonb('blind_decisions').$type<Decision[]>(),
    blindAt: at('blind_at'),
    decisions: jsonb('decisions').$type<Decision[]>(),
    /**
     * What the machine had said of each item, since submission: the figures of agreement ask it of tens of thousands of
     * reviews, and findings are nearly all evidence. Null: to be read from the findings.
     */
    seen: jsonb('seen').$type<Seen>(),
    comment: text('comment'),
    submittedBy: person('submitted_by'),
    submittedAt: at('submitted_at'),
    /** Of a confirmed fatal item: the second person, and what they said. */
    secondBy: person('second_by'),
    secondAt: at('second_at'),
    secondReason: text('second_reason'),
    isSecondAgreed: boolean('is_second_agreed'),
    recalledBy: person('recalled_by'),
    recalledAt: at('recalled_at'),
    recallReason: text('recall_reason'),
  },
  (t) => [
    uniqueIndex('reviews_once_a_queue').on(t.callId, t.queue),
    index('reviews_by_state').on(t.state, t.queue, t.priority),
    index('reviews_by_claimer').on(t.claimedBy, t.state),
    index('reviews_by_submitter').on(t.submittedBy, t.submittedAt),
    index('reviews_by_submission').on(t.submittedAt, t.submittedBy, t.isBlind).where(sql`state = 'done'`),
  ],
);
