import type { Column } from '@tingjian/core/table-import/map-columns.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import { readTable } from './read-table.ts';

/** A table whose cells are read as they are shown; one that is not filled in is `''`. */
export type TextTable = Omit<Table, 'rows'> & { rows: string[][] };
type Named = Pick<Column<string>, 'field' | 'name' | 'alsoCalled'>;

const LIMITS = { unpackedBytes: 512 * 2 ** 20, ms: 60_000 };

/** Reads a CSV or XLSX file of words and days; the names of its columns tell which sheet and row is the heading. */
export async function readTextTable(file: Uint8Array, columns: readonly Named[]): Promise<TextTable> {
  const words = columns.flatMap(({ field, name, alsoCalled }) => [field, name, ...alsoCalled]);
  const { rows, ...head } = await readTable(file, '', { words, limits: LIMITS });
  return { ...head, rows: rows.map((cells) => Array.from(cells, textOf)) };
}

function textOf(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
