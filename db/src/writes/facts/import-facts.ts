import { randomUUID } from 'node:crypto';
import type { FactRow } from '@tingjian/core/kpi/facts/read-fact-row.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { comparedFacts, type FactCounts } from '../../reads/facts/compared-facts.ts';
import { factChanges, factImports } from '../../schema/facts.ts';
import { factsLocked } from './facts-locked.ts';
import { keepFacts } from './keep-facts.ts';

export type FactsToImport = {
  kind: string;
  /** Read and checked, each key once. */
  rows: FactRow[];
  fileName: string | null;
  fileHash: string | null;
  /** Field → heading of the file, as it was used; null for messages of programs. */
  mapping: Record<string, string | null> | null;
  /** The digest of what somebody looked at; null: whatever it changes. */
  seen: string | null;
};
export type FactsImported = FactCounts & { importId: string };

const SLICE = 500;

/**
 * Takes in rows of one kind, all or none: new keys are added, known ones replaced, and what changed is kept. Facts of
 * a closed month are kept as late and do not count. When the facts have changed since `seen`, nothing is done.
 */
export function importFacts(writing: Writing, asked: FactsToImport): Promise<FactsImported> {
  const { kind, rows, fileName, fileHash, mapping, seen } = asked;
  return change(writing, async (c) => {
    await factsLocked(c, kind);
    await mustBeKnown(c, rows);
    const { changes, digest, ...counts } = await comparedFacts(c.tx, kind, rows);
    if (seen !== null && seen !== digest) throw new Refusal('facts-outdated');
    const importId = randomUUID();
    await c.tx.insert(factImports).values({
      ...{ id: importId, kind, fileName, fileHash, mapping, ...counts },
      ...{ madeBy: c.actor, madeAt: c.now },
    });
    for (let at = 0; at < changes.length; at += SLICE) {
      const slice = changes.slice(at, at + SLICE).map(({ row, before, isLate }) => {
        const { key, personNumber, day, values } = row;
        return { key, before, after: { personNumber, day, values, importId, isLate } };
      });
      await keepFacts(
        c,
        kind,
        slice.map(({ key, after }) => ({ key, ...after })),
      );
      await c.tx.insert(factChanges).values(slice.map((each) => ({ ...each, importId, kind })));
    }
    await c.note({
      action: 'import-facts',
      subject: `fact-import:${importId}`,
      after: { kind, fileName, fileHash, ...counts },
    });
    return { importId, ...counts };
  });
}

/** Also keeps their stays in teams as they are until the end. */
async function mustBeKnown(c: Change, rows: FactRow[]): Promise<void> {
  const asked = [...new Set(rows.flatMap(({ personNumber }) => personNumber ?? []))];
  const found = await c.tx.execute<{ number: string }>(sql`
    select number from people where number in (select jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb))
    order by number for key share`);
  const known = new Set(found.map(({ number }) => number));
  const unknown = asked.filter((number) => !known.has(number));
  if (unknown.length > 0) throw new Refusal('unknown-agent', { detail: unknown.slice(0, 5).join('、') });
}
