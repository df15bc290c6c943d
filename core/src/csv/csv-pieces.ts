import { chinaTime } from '../calendar/china-time.ts';
import type { Cell } from '../xlsx/cell.ts';
import { csvLine } from './csv-line.ts';

/** Tells spreadsheets that the text is UTF-8. */
export const BOM = '\ufeff';
/** Characters that are put together before they are handed on. */
const PIECE = 64 * 1024;

/**
 * The rows of a table as the text of a CSV file, in pieces; rows are asked for as they are written. Formulas stand
 * with their values, numbers unrounded, a text that a spreadsheet would run with a `'` in front.
 */
export function* csvPieces(rows: Iterable<Cell[]>): Generator<string, void> {
  let piece = BOM;
  for (const cells of rows) {
    piece += csvLine(cells.map(contentOf));
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

/** What a CSV file holds of a cell. */
export function contentOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'number') return numberOf(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if ('text' in cell) return cell.text;
  if ('number' in cell) return numberOf(cell.number);
  if ('day' in cell) return cell.day;
  if ('moment' in cell) return chinaTime(cell.moment);
  return typeof cell.value === 'number' ? numberOf(cell.value) : cell.value;
}

function numberOf(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
