import { randomUUID } from 'node:crypto';
import { type ExportFormat, type ExportKind, exportFileName } from '@tingjian/core/exports/export-kinds.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { type ExportAsked, exports } from '../../schema/exports.ts';
import type { Scope } from '../../scope.ts';

/** Files of one person that may be waiting or under way at a time. */
const MOST_UNDER_WAY = 5;

export type ExportToBegin = { kind: ExportKind; format: ExportFormat; asked: ExportAsked; scope: Scope };

/** Somebody wants a file: a worker makes it. Answers with its id; refused when too many of theirs are under way. */
export function beginExport(writing: Writing, wanted: ExportToBegin): Promise<string> {
  return change(writing, async (c) => {
    // Two clicks at a time are counted one after the other.
    await c.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`export ${c.actor}`}))`);
    const underWay = await c.tx
      .select({ id: exports.id })
      .from(exports)
      .where(and(eq(exports.madeBy, c.actor), inArray(exports.state, ['waiting', 'making'])));
    if (underWay.length >= MOST_UNDER_WAY) throw new Refusal('too-many-exports');
    return (await insertExport(c, wanted, null))!;
  });
}

/** Part of what begins an export; null when the calendar has begun the same one already. */
export async function insertExport(
  c: Change,
  { kind, format, asked, scope }: ExportToBegin,
  plannedFor: string | null,
): Promise<string | null> {
  const id = randomUUID();
  const [row] = await c.tx
    .insert(exports)
    .values({
      ...{ id, kind, format, asked, scope, plannedFor, state: 'waiting' as const },
      ...{ fileName: exportFileName(kind, asked, format), madeBy: c.actor, askedAt: c.now },
    })
    .onConflictDoNothing()
    .returning({ id: exports.id });
  if (!row) return null;
  const { judging: _, ...filter } = asked;
  await c.note({
    action: 'begin-export',
    subject: `export:${id}`,
    after: { kind, format, ...filter, scope },
  });
  await c.enqueue('make-export', { exportId: id });
  return id;
}
