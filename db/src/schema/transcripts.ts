import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';

/** Every version of what was said; `calls.transcriptId` is the one that counts. */
export const transcripts = pgTable(
  'transcripts',
  {
    id: uuid('id').primaryKey(),
    callId: uuid('call_id')
      .notNull()
      .references(() => calls.id),
    hash: text('hash').notNull(),
    body: jsonb('body').$type<Transcript>().notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('transcripts_once').on(t.callId, t.hash)],
);
