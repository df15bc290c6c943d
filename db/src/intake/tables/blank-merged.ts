import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';

/** Merged cells; rows from 1, columns from 0, both ends belong to it. */
export type Merged = { top: number; bottom: number; left: number; right: number };

/** Empties all cells of merged ones but the first, as a spreadsheet shows them. `rows` begin below `headingRow`. */
export function blankMerged(rows: RawCell[][], headingRow: number, merged: Merged[]): void {
  for (const { top, bottom, left, right } of merged) {
    const last = Math.min(bottom - headingRow - 1, rows.length - 1);
    for (let at = Math.max(0, top - headingRow - 1); at <= last; at += 1) {
      const cells = rows[at]!;
      for (let column = left; column <= right && column < cells.length; column += 1)
        if (column > left || at + headingRow + 1 > top) cells[column] = null;
    }
  }
}
