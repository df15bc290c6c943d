import type { Cell, Sheet } from '../../xlsx/cell.ts';

/** The rows of a sheet as plain values, for a CSV file: a formula is what it comes to. */
export function* sheetLines({ rows }: Sheet): Generator<(string | number | null)[], void> {
  for (const row of rows) yield row.map(plain);
}

function plain(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if ('text' in cell) return cell.text;
  if ('number' in cell) return cell.number;
  if ('formula' in cell) return cell.value;
  return 'day' in cell ? cell.day : cell.moment;
}
