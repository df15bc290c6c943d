import { columnName } from '@tingjian/core/xlsx/cell-xml.ts';
import { badTable } from './bad-table.ts';

const MOST_COLUMNS = 16_384;

/** The name of a cell, such as B7; rows count from 1, columns from 0. */
export function cellPlace(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The column, counted from 0, of a cell such as B7. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > MOST_COLUMNS) break;
  }
  if (column < 1 || column > MOST_COLUMNS) throw badTable('单元格的位置不对，文件可能已损坏');
  return column - 1;
}

/** The corners of a range such as A2:B5; null when it is none. */
export function rangeOf(range: string): { top: number; bottom: number; left: number; right: number } | null {
  const [, from, top, to, bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(range) ?? [];
  if (!from || !to) return null;
  const corners = { top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) };
  return corners.top <= corners.bottom && corners.left <= corners.right ? corners : null;
}
