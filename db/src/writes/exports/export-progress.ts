import { and, eq, inArray } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { exports } from '../../schema/exports.ts';

export type ExportRow = typeof exports.$inferSelect;

/** Its worker begins, or begins again; null when nobody wants it any more or it is made already. */
export function takeExport(writing: Writing, exportId: string): Promise<ExportRow | null> {
  return change(writing, async ({ tx }) => {
    const [row] = await tx
      .update(exports)
      .set({ state: 'making', progress: 0 })
      .where(and(eq(exports.id, exportId), inArray(exports.state, ['waiting', 'making'])))
      .returning();
    return row ?? null;
  });
}

/** How far it is, 0..1; false when nobody wants it any more. */
export function noteExportProgress(
  writing: Writing,
  { exportId, progress }: { exportId: string; progress: number },
): Promise<boolean> {
  return change(writing, async ({ tx }) => {
    const found = await tx
      .update(exports)
      .set({ progress: Math.min(0.99, progress) })
      .where(and(eq(exports.id, exportId), eq(exports.state, 'making')))
      .returning({ id: exports.id });
    return found.length > 0;
  });
}
