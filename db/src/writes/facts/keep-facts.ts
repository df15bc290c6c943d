import { sql } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import type { KeptFact } from '../../reads/facts/compared-facts.ts';

/** Puts facts of one kind in place of what is kept under their keys, as part of a change. */
export async function keepFacts(
  c: Change,
  kind: string,
  kept: (KeptFact & { key: string })[],
): Promise<void> {
  const rows = kept.map(({ key, personNumber, day, values, importId, isLate }) => ({
    ...{ key, person_number: personNumber, day, values, import_id: importId, is_late: isLate },
  }));
  await c.tx.execute(sql`
    insert into facts (kind, key, person_number, day, values, import_id, is_late, saved_at)
    select ${kind}, given.*, ${c.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (key text, person_number text, day date, values jsonb, import_id uuid, is_late boolean)
    on conflict (kind, key, is_late) do update set
      person_number = excluded.person_number, day = excluded.day, values = excluded.values,
      import_id = excluded.import_id, saved_at = excluded.saved_at`);
}
