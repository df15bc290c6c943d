import { and, eq, inArray } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { exports } from '../../schema/exports.ts';

const KEPT_MS = 30 * 24 * 3600_000;

/** The file is in the store; false when it is not wanted any more, or another worker was first. */
export function finishExport(
  writing: Writing,
  { exportId, fileKey, bytes, rows }: { exportId: string; fileKey: string; bytes: number; rows: number },
): Promise<boolean> {
  return change(writing, async (c) => {
    const [row] = await c.tx
      .update(exports)
      .set({
        ...{ state: 'ready', progress: 1, fileKey, bytes, rows, readyAt: c.now },
        expiresAt: new Date(c.now.getTime() + KEPT_MS),
      })
      .where(and(eq(exports.id, exportId), eq(exports.state, 'making')))
      .returning();
    if (!row) return false;
    await c.note({ action: 'finish-export', subject: `export:${exportId}`, after: { rows, bytes } });
    return true;
  });
}

/** It cannot be made; `problem` is a sentence for a person. */
export function failExport(
  writing: Writing,
  { exportId, problem }: { exportId: string; problem: string },
): Promise<void> {
  return change(writing, async (c) => {
    const [row] = await c.tx
      .update(exports)
      .set({ state: 'failed', problem })
      .where(and(eq(exports.id, exportId), inArray(exports.state, ['waiting', 'making'])))
      .returning();
    if (row) await c.note({ action: 'fail-export', subject: `export:${exportId}`, after: { problem } });
  });
}
