import { bigint, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';

/** The bytes of a call. They are in the store before this row is. */
export const recordings = pgTable('recordings', {
  /** sha256 of the bytes. */
  hash: text('hash').primaryKey(),
  callId: uuid('call_id')
    .notNull()
    .unique()
    .references(() => calls.id),
  size: bigint('size', { mode: 'number' }).notNull(),
  storeKey: text('store_key').notNull(),
  /** As sniffed from the bytes: wav, mp3, ogg, m4a, amr. */
  format: text('format').notNull(),
  /** A WAV made for browsers that cannot play the original; null where they can or it is made on the fly. */
  playKey: text('play_key'),
  playSize: bigint('play_size', { mode: 'number' }),
  storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
});
