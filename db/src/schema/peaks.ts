import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { calls } from './calls.ts';

export type PeakChannel = { speaker: 'agent' | 'customer' | 'unknown'; peaks: number[] };

/** The shape of the sound for the page; a cache that can be drawn again from the recording. */
export const peaks = pgTable('peaks', {
  callId: uuid('call_id')
    .primaryKey()
    .references(() => calls.id),
  channels: jsonb('channels').$type<PeakChannel[]>().notNull(),
});
