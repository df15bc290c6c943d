import type { PersonState } from '@tingjian/core/people/imported-person.ts';
import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Files of people that were taken in. */
export const imports = pgTable('imports', {
  id: uuid('id').primaryKey(),
  fileName: text('file_name').notNull(),
  /** sha256 of the file. */
  fileHash: text('file_hash').notNull(),
  /** 工号, or `key:…`. */
  importedBy: text('imported_by').notNull(),
  importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  undoneBy: text('undone_by'),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
});

/** What each row of such a file changed, so that an import can be taken back. */
export const importedPeople = pgTable(
  'imported_people',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    personNumber: text('person_number').notNull(),
    /** Null for somebody new. */
    before: jsonb('before').$type<PersonState>(),
    after: jsonb('after').$type<PersonState>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.personNumber] })],
);
