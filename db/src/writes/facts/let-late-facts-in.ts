import { and, asc, eq } from 'drizzle-orm';
import type { Change } from '../../change.ts';
import type { KeptFact } from '../../reads/facts/compared-facts.ts';
import { factChanges, facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';

/**
 * Lets every late fact count whose months are open by now, in place of what counted under its key. The import it came
 * with then looks as if the month had been open when it came, so that it can be undone like any other.
 */
export async function letLateFactsIn(c: Change): Promise<{ kind: string; key: string }[]> {
  const frozen = new Set((await c.tx.select().from(frozenMonths)).map(({ month }) => month));
  const isOpen = (row: { day: string } | undefined) => !row || !frozen.has(row.day.slice(0, 7));
  const late = await c.tx
    .select()
    .from(facts)
    .where(eq(facts.isLate, true))
    .orderBy(asc(facts.id))
    .for('update');
  const letIn: { kind: string; key: string }[] = [];
  for (const row of late) {
    const { kind, key } = row;
    const [counting] = await c.tx
      .select()
      .from(facts)
      .where(and(eq(facts.kind, kind), eq(facts.key, key), eq(facts.isLate, false)));
    if (!isOpen(row) || !isOpen(counting)) continue;
    if (counting) await c.tx.delete(facts).where(eq(facts.id, counting.id));
    await c.tx.update(facts).set({ isLate: false, savedAt: c.now }).where(eq(facts.id, row.id));
    await c.tx
      .update(factChanges)
      .set({ before: counting ? kept(counting) : null, after: kept({ ...row, isLate: false }) })
      .where(and(eq(factChanges.importId, row.importId), eq(factChanges.key, key)));
    letIn.push({ kind, key });
  }
  return letIn;
}

function kept({ personNumber, day, values, importId, isLate }: typeof facts.$inferSelect): KeptFact {
  return { personNumber, day, values, importId, isLate };
}
