import type { Direction, Side } from '@tingjian/core/calls/call-facts.ts';
import { CALL_STATES, type CallState } from '@tingjian/core/calls/call-state.ts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from './people.ts';

const states = CALL_STATES.map((state) => `'${state}'`).join(', ');

/** One row per conversation. What it costs the agent is in `scorecards`; what was said, in `transcripts`. */
export const calls = pgTable(
  'calls',
  {
    id: uuid('id').primaryKey(),
    label: text('label').notNull().unique(),
    state: text('state').$type<CallState>().notNull(),
    source: text('source').$type<'recording' | 'transcript'>().notNull(),
    /** sha256 of the bytes that were handed in, recording or transcript: the same bytes are one call. */
    contentHash: text('content_hash').notNull(),
    fileName: text('file_name').notNull(),
    externalId: text('external_id'),
    agentNumber: text('agent_number')
      .notNull()
      .references(() => people.number),
    agentChannel: text('agent_channel').$type<'left' | 'right'>(),
    direction: text('direction').$type<Direction>(),
    releasedBy: text('released_by').$type<Side>(),
    businessType: text('business_type'),
    /** The ticket (工单) that a call-back belongs to. */
    ticket: text('ticket'),
    /** The queue or skill group (队列) that the call came through. */
    queue: text('queue'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    durationMs: integer('duration_ms'),
    /** 0..1 while transcribing. */
    progress: doublePrecision('progress'),
    /** A sentence for a person. */
    problem: text('problem'),
    /** Tries that ended in a fault of ours; a worker that was killed does not count. */
    tries: integer('tries').notNull().default(0),
    isDemo: boolean('is_demo').notNull().default(false),
    /** The versions that count now; older ones stay in their tables. */
    transcriptId: uuid('transcript_id'),
    scorecardId: uuid('scorecard_id'),
    /** The published score that counts, once a person has looked or the month was closed. */
    versionId: uuid('version_id'),
  },
  (t) => [
    check('calls_state_known', sql.raw(`state in (${states})`)),
    uniqueIndex('calls_content_hash_once').on(t.contentHash),
    uniqueIndex('calls_external_id_once').on(t.externalId),
    // With what tells whose calls of which kind took how long, so that a month of them needs no look at the rows.
    index('calls_by_start').on(t.startedAt, t.agentNumber, t.businessType, t.durationMs),
    index('calls_by_state').on(t.state),
    index('calls_by_agent').on(t.agentNumber, t.startedAt),
  ],
);
