import type { RawCell } from './raw-cell.ts';

/** A table out of somebody's file. */
export type Table = {
  /** Null for CSV, which has only one. */
  sheetName: string | null;
  heading: string[];
  /** Where the heading stands; rows count from 1, as a spreadsheet shows them. */
  headingRow: number;
  /** What stands below, from `headingRow + 1` on. Empty and hidden rows are `[]`, so that each keeps its place. */
  rows: RawCell[][];
  /** What the person should know of how it was read, as Chinese sentences. */
  notes: string[];
};
