import { Refusal } from '@tingjian/core/refusal.ts';
import { and, eq, inArray, lt } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { exports } from '../../schema/exports.ts';
import type { ExportRow } from './export-progress.ts';

/** It is not wanted any more: its worker stops at the next piece. */
export function cancelExport(writing: Writing, exportId: string): Promise<void> {
  return change(writing, async (c) => {
    const [row] = await c.tx
      .update(exports)
      .set({ state: 'cancelled' })
      .where(and(eq(exports.id, exportId), inArray(exports.state, ['waiting', 'making'])))
      .returning();
    if (!row) throw new Refusal('export-over');
    await c.note({ action: 'cancel-export', subject: `export:${exportId}` });
  });
}

/** Takes it off the list; answers with the key of its file, for whoever asks to delete. Not while it is being made. */
export function removeExport(writing: Writing, exportId: string): Promise<string | null> {
  return change(writing, async (c) => {
    const [before] = await c.tx.select().from(exports).where(eq(exports.id, exportId)).for('update');
    if (!before || !['ready', 'failed', 'cancelled'].includes(before.state))
      throw new Refusal(before?.state === 'removed' ? 'export-not-found' : 'export-running');
    await c.tx.update(exports).set(REMOVED).where(eq(exports.id, exportId));
    const { kind, format, fileName, fileKey } = before;
    await c.note({
      action: 'remove-export',
      subject: `export:${exportId}`,
      before: { kind, format, fileName },
    });
    return fileKey;
  });
}

/** Takes those off the list that were kept long enough; answers with the keys of their files. */
export function expireExports(writing: Writing): Promise<string[]> {
  return change(writing, async (c) => {
    const isOver = and(eq(exports.state, 'ready'), lt(exports.expiresAt, c.now));
    const rows = await c.tx.select().from(exports).where(isOver).for('update');
    for (const { id, kind, fileName } of rows) {
      await c.tx.update(exports).set(REMOVED).where(eq(exports.id, id));
      await c.note({ action: 'expire-export', subject: `export:${id}`, before: { kind, fileName } });
    }
    return rows.flatMap(({ fileKey }) => fileKey ?? []);
  });
}

const REMOVED = { state: 'removed' as const, fileKey: null };

/** Somebody takes the file. */
export function noteDownload(writing: Writing, { id, kind, format, rows }: ExportRow): Promise<void> {
  return change(writing, (c) =>
    c.note({ action: 'download-export', subject: `export:${id}`, after: { kind, format, rows } }),
  );
}
