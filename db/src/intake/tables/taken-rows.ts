import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import { badTable } from './bad-table.ts';
import type { TableLimits } from './table-limits.ts';

/** Where rows of a table go: `from` is the place of the first of them below the heading, counted from 0. */
export type TakeRows = (from: number, rows: RawCell[][]) => Promise<void>;

const CELLS_AT_ONCE = 20_000;
/** More empty rows than these end a lot. */
const MOST_GAP = 100;

/** Collects the rows below the heading, counts them against the limits and hands them on in lots. */
export function takenRows(limits: TableLimits, take: TakeRows) {
  let rows: RawCell[][] = [];
  let from = 0;
  let inLot = 0;
  let last = -1;
  const total = { rows: 0, cells: 0, characters: 0 };
  const flush = async () => {
    if (rows.length > 0) await take(from, rows);
    rows = [];
    inLot = 0;
  };
  return {
    /** Rows with something in them so far. */
    count: () => total.rows,
    /** `place` counts from 0 below the heading and never goes back. */
    async add(place: number, cells: RawCell[]): Promise<void> {
      while (cells.length > 0 && isEmpty(cells.at(-1)!)) cells.pop();
      if (cells.length === 0) return;
      count(total, cells);
      if (total.rows > limits.rows) throw badTable(`超过 ${limits.rows} 行，请分几次导入`);
      if (total.cells > limits.cells || total.characters > limits.characters)
        throw badTable('内容太多，请分几次导入');
      if (place > last + MOST_GAP || inLot >= CELLS_AT_ONCE) await flush();
      if (rows.length === 0) from = place;
      while (from + rows.length < place) rows.push([]);
      rows.push(cells);
      inLot += cells.length;
      last = place;
    },
    flush,
  };
}

function count(total: { rows: number; cells: number; characters: number }, cells: RawCell[]): void {
  total.rows += 1;
  for (const cell of cells) {
    if (cell !== null) total.cells += 1;
    if (typeof cell === 'string') total.characters += cell.length;
  }
}

function isEmpty(cell: RawCell): boolean {
  return cell === null || cell === '';
}
