import { bigint, bigserial, index, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

/**
 * Who did what, when, from where. Only ever added to: a trigger refuses UPDATE, DELETE and TRUNCATE, and each row
 * seals the one before it (`core/audit/seal.ts`), with a key that the database does not know.
 */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    /** Place in the chain: 1, 2, 3 … without gaps. Null only for rows from before there was a chain. */
    seq: bigint('seq', { mode: 'number' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** 工号, `key:…`, or the program: `worker`, `defaults` … */
    actor: text('actor').notNull(),
    /** Network address of the person; null for programs. */
    origin: text('origin'),
    action: text('action').notNull(),
    /** For example `call:…uuid…`, `person:8006`, `rule-set:…hash…`. */
    subject: text('subject').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    seal: text('seal'),
  },
  (t) => [
    index('audit_by_subject').on(t.subject),
    uniqueIndex('audit_by_seq').on(t.seq),
    index('audit_by_time').on(t.at),
    index('audit_by_actor').on(t.actor, t.at),
  ],
);
