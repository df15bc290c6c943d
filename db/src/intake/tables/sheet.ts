import type { SheetMet, SheetRow } from './sheet-rows.ts';

/** A sheet of a file; its rows may be read again from the beginning. */
export type Sheet = {
  /** Null for the only one of a CSV file. */
  name: string | null;
  rows(met: SheetMet): Iterable<SheetRow> | AsyncIterable<SheetRow>;
};
/** The visible sheets of a file, and what is to say of it before one is read. */
export type SheetFile = { sheets: Sheet[]; notes: string[] };
