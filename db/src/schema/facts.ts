import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { people } from './people.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** One file or one message of facts that the product does not make itself. */
export const factImports = pgTable('fact_imports', {
  id: uuid('id').primaryKey(),
  kind: text('kind').notNull(),
  fileName: text('file_name'),
  /** sha256 of the file. */
  fileHash: text('file_hash'),
  /** Field of the kind → heading of the file, as it was used; null for a field that was not there. */
  mapping: jsonb('mapping').$type<Record<string, string | null>>(),
  added: integer('added').notNull(),
  changed: integer('changed').notNull(),
  unchanged: integer('unchanged').notNull(),
  late: integer('late').notNull().default(0),
  madeBy: text('made_by').notNull(),
  madeAt: at('made_at').notNull(),
  undoneBy: text('undone_by'),
  undoneAt: at('undone_at'),
});

/** The facts that count: one row per kind and key. A late one waits until somebody opens its month again. */
export const facts = pgTable(
  'facts',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    kind: text('kind').notNull(),
    /** The natural key of the kind, such as `8006|2026-10-31`. */
    key: text('key').notNull(),
    personNumber: text('person_number').references(() => people.number),
    /** The day in China it belongs to. */
    day: date('day').notNull(),
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    importId: uuid('import_id')
      .notNull()
      .references(() => factImports.id),
    isLate: boolean('is_late').notNull().default(false),
    savedAt: at('saved_at').notNull(),
  },
  (t) => [
    uniqueIndex('facts_once').on(t.kind, t.key, t.isLate),
    index('facts_by_day').on(t.kind, t.day),
    index('facts_by_person').on(t.personNumber, t.day),
  ],
);

/** What an import changed, so that it can be shown and undone. */
export const factChanges = pgTable(
  'fact_changes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    importId: uuid('import_id')
      .notNull()
      .references(() => factImports.id),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    /** The row before and after, whole; null where there was or is none. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [index('fact_changes_by_import').on(t.importId), index('fact_changes_by_key').on(t.kind, t.key)],
);

/** Field → heading, where a centre's files name their columns in their own way: remembered for the next one. */
export const factMappings = pgTable('fact_mappings', {
  kind: text('kind').primaryKey(),
  mapping: jsonb('mapping').$type<Record<string, string | null>>().notNull(),
  savedBy: text('saved_by').notNull(),
  savedAt: at('saved_at').notNull(),
});
