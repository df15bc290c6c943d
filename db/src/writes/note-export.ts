import { change, type Writing } from '../change.ts';

/** Somebody took data out: what, with which filters, and how many rows. */
export function noteExport(
  writing: Writing,
  { what, rows, filter }: { what: string; rows: number; filter: Record<string, unknown> },
): Promise<void> {
  return change(writing, (c) =>
    c.note({ action: 'export', subject: `export:${what}`, after: { rows, filter } }),
  );
}
