import { chinaMinute } from '@tingjian/core/calendar/china-time.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { type KeptFact, keptFacts } from '../../reads/facts/compared-facts.ts';
import { factChanges, factImports, facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { factsLocked } from './facts-locked.ts';
import { keepFacts } from './keep-facts.ts';

const SLICE = 500;

/**
 * Takes an import of facts back, whole or not at all: replaced rows are as they were, added ones are gone. When a
 * later import replaced any of them, or their month was closed since, nothing is done.
 */
export function undoFactImport(
  writing: Writing,
  importId: string,
): Promise<{ removed: number; restored: number }> {
  return change(writing, async (c) => {
    const [undone] = await c.tx
      .update(factImports)
      .set({ undoneAt: c.now, undoneBy: c.actor })
      .where(and(eq(factImports.id, importId), isNull(factImports.undoneAt)))
      .returning();
    if (!undone) throw new Refusal('import-not-found');
    const { kind, fileName } = undone;
    await factsLocked(c, kind);
    const frozen = new Set((await c.tx.select().from(frozenMonths)).map(({ month }) => month));
    let removed = 0;
    let restored = 0;
    for (let last = 0; ; ) {
      const slice = await c.tx
        .select()
        .from(factChanges)
        .where(and(eq(factChanges.importId, importId), gt(factChanges.id, last)))
        .orderBy(asc(factChanges.id))
        .limit(SLICE);
      if (slice.length === 0) break;
      last = slice.at(-1)!.id;
      await mustBeLast(c, importId, kind, slice);
      const back: (KeptFact & { key: string })[] = [];
      const gone: { key: string; isLate: boolean }[] = [];
      for (const { key, ...made } of slice) {
        const [before, after] = [made.before as KeptFact | null, made.after as KeptFact];
        const closed = [before?.day, after.day].find((day) => day && frozen.has(day.slice(0, 7)));
        if (closed && !after.isLate) throw new Refusal('month-frozen', { detail: closed.slice(0, 7) });
        if (before) back.push({ ...before, key });
        else gone.push({ key, isLate: after.isLate });
      }
      if (back.length > 0) await keepFacts(c, kind, back);
      await remove(c, kind, gone);
      removed += gone.length;
      restored += back.length;
    }
    await c.note({
      action: 'undo-fact-import',
      subject: `fact-import:${importId}`,
      after: { kind, fileName, removed, restored },
    });
    return { removed, restored };
  });
}

/** Every row of it must still be the one this import wrote. */
async function mustBeLast(
  c: Change,
  importId: string,
  kind: string,
  slice: (typeof factChanges.$inferSelect)[],
): Promise<void> {
  const kept = await keptFacts(
    c.tx,
    kind,
    slice.map(({ key }) => key),
  );
  const later = new Set<string>();
  for (const { key, after } of slice) {
    const now = kept.get(key)?.[(after as KeptFact).isLate ? 'late' : 'counting'];
    if (now?.importId !== importId) later.add(now?.importId ?? importId);
  }
  if (later.size === 0) return;
  const imports = await c.tx
    .select()
    .from(factImports)
    .where(inArray(factImports.id, [...later].slice(0, 3)));
  const named = imports.map(
    ({ fileName, madeAt }) => `${chinaMinute(madeAt.toISOString())} ${fileName ?? '接口'}`,
  );
  throw new Refusal('facts-imported-since', { detail: named.join('、') });
}

async function remove(c: Change, kind: string, gone: { key: string; isLate: boolean }[]): Promise<void> {
  for (const isLate of [false, true]) {
    const keys = gone.filter((each) => each.isLate === isLate).map(({ key }) => key);
    if (keys.length === 0) continue;
    await c.tx
      .delete(facts)
      .where(and(eq(facts.kind, kind), eq(facts.isLate, isLate), inArray(facts.key, keys)));
  }
}
