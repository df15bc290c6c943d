import { createHash } from 'node:crypto';
import type { FactRow } from '@tingjian/core/kpi/facts/read-fact-row.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';

/** A fact as it is kept; `importId` says which import it came from. */
export type KeptFact = {
  personNumber: string | null;
  day: string;
  values: Record<string, unknown>;
  importId: string;
  isLate: boolean;
};
/** A row of a table against what is kept. One that is late is kept apart and does not count. */
export type ComparedFact = { row: FactRow; before: KeptFact | null; isLate: boolean };
export type FactCounts = { added: number; changed: number; unchanged: number; late: number };
export type ComparedFacts = FactCounts & {
  /** The rows that would be written. */
  changes: ComparedFact[];
  /** Of all that would happen: the same rows on the same facts have the same. */
  digest: string;
};

const SLICE = 1000;

/** What rows of one kind would change. Reads only. */
export async function comparedFacts(db: Queries, kind: string, rows: FactRow[]): Promise<ComparedFacts> {
  const frozen = new Set((await db.select().from(frozenMonths)).map(({ month }) => month));
  const isFrozen = (day: string | undefined) => day !== undefined && frozen.has(day.slice(0, 7));
  const hash = createHash('sha256').update(kind);
  const compared: ComparedFacts = { added: 0, changed: 0, unchanged: 0, late: 0, changes: [], digest: '' };
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = rows.slice(at, at + SLICE);
    const kept = await keptFacts(
      db,
      kind,
      slice.map(({ key }) => key),
    );
    for (const row of slice) {
      const { counting, late } = kept.get(row.key) ?? {};
      // Out of a closed month nothing goes either.
      const isLate = isFrozen(row.day) || isFrozen(counting?.day);
      const before = (isLate ? late : counting) ?? null;
      const isSame = (other: KeptFact | undefined | null) => other != null && isSameFact(row, other);
      if (isSame(before) || (isLate && !late && isSame(counting))) {
        compared.unchanged += 1;
        continue;
      }
      if (isLate) compared.late += 1;
      else if (before) compared.changed += 1;
      else compared.added += 1;
      compared.changes.push({ row, before, isLate });
      hash.update(JSON.stringify([row, before, isLate]));
    }
  }
  return { ...compared, digest: hash.digest('hex') };
}

/** What is kept under these keys: what counts, and what came late. */
export async function keptFacts(
  db: Queries,
  kind: string,
  keys: string[],
): Promise<Map<string, { counting?: KeptFact; late?: KeptFact }>> {
  const found = await db
    .select()
    .from(facts)
    .where(and(eq(facts.kind, kind), inArray(facts.key, keys)));
  const kept = new Map<string, { counting?: KeptFact; late?: KeptFact }>();
  for (const { key, personNumber, day, values, importId, isLate } of found) {
    const both = kept.get(key) ?? {};
    both[isLate ? 'late' : 'counting'] = { personNumber, day, values, importId, isLate };
    kept.set(key, both);
  }
  return kept;
}

/** A field that a kind did not have yet when a fact was kept is empty in it. */
function isSameFact(row: FactRow, kept: KeptFact): boolean {
  if (row.personNumber !== kept.personNumber || row.day !== kept.day) return false;
  const fields = new Set([...Object.keys(row.values), ...Object.keys(kept.values)]);
  return [...fields].every((field) => (row.values[field] ?? null) === (kept.values[field] ?? null));
}
