import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import type { NumberKind } from '@tingjian/core/xlsx/number-kind.ts';
import { numberText } from '@tingjian/core/xlsx/number-text.ts';
import { badTable } from './bad-table.ts';
import { cellPlace, columnOf } from './cell-place.ts';
import { plainText } from './plain-text.ts';
import { readXml } from './read-xml.ts';

/** `at` counts rows from 1. */
export type SheetRow = { at: number; isHidden: boolean; cells: RawCell[] };
export type SheetBook = { texts: string[]; kinds: NumberKind[]; is1904: boolean; columns: number };
/** What else was met in a sheet; complete once its last row was read. */
export type SheetMet = {
  hiddenColumns: number;
  /** Such as A2:A5. */
  merged: string[];
  /** Formulas that were saved without their value, and the first of them. */
  unvalued: number;
  firstUnvalued: string | null;
  /** Whole numbers of 16 digits and more, whose end is lost already, and the first of them. */
  tooLong: number;
  firstTooLong: string | null;
};

const MOST_ROWS = 1_048_576;
const MOST_MERGED = 100_000;
/** What a cell can hold is 32,767. */
const LONGEST_TEXT = 100_000;

export function nothingMet(): SheetMet {
  return { hiddenColumns: 0, merged: [], unvalued: 0, firstUnvalued: null, tooLong: 0, firstTooLong: null };
}

/** The rows of a sheet that stand in its file, in their order. What is not filled in is null. */
export function* sheetRows(
  pieces: Iterable<Uint8Array>,
  book: SheetBook,
  met: SheetMet,
): Generator<SheetRow, void> {
  const ready: SheetRow[] = [];
  let row: SheetRow = { at: 0, isHidden: false, cells: [] };
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let hasFormula = false;
  let isTaken = false;
  let isReading = false;

  const open = (name: string, attributes: Record<string, string>) => {
    if (name === 'c') {
      column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
      type = attributes.t ?? 'n';
      style = Number(attributes.s ?? 0);
      value = '';
      hasFormula = false;
    } else if (name === 'v' || name === 't') isTaken = !isReading;
    else if (name === 'f') hasFormula = true;
    else if (name === 'rPh') isReading = true;
    else if (name === 'row') row = startRow(row.at, attributes);
    else if (name === 'mergeCell') {
      if (met.merged.push((attributes.ref ?? '').slice(0, 30)) > MOST_MERGED)
        throw badTable('合并单元格太多');
    } else if (name === 'col' && isTrue(attributes.hidden)) {
      const width = Number(attributes.max) - Number(attributes.min) + 1;
      met.hiddenColumns += Math.min(book.columns, Math.max(0, width || 0));
    }
    if (name === 'row') column = -1;
  };
  const text = (more: string) => {
    if (!isTaken) return;
    value += more;
    if (value.length > LONGEST_TEXT) throw badTable(`第 ${row.at} 行有一个单元格的文字太长`);
  };
  const close = (name: string) => {
    if (name === 'v' || name === 't') isTaken = false;
    else if (name === 'rPh') isReading = false;
    else if (name === 'row') ready.push(row);
    else if (name === 'c') {
      const cell = cellOf(type, value, book, style);
      if (cell !== null) put(cell);
      else if (hasFormula) {
        met.unvalued += 1;
        met.firstUnvalued ??= cellPlace(row.at, column);
      }
    }
  };
  const put = (cell: RawCell) => {
    if (column >= book.columns) throw badTable(`第 ${row.at} 行超过 ${book.columns} 列`);
    while (row.cells.length < column) row.cells.push(null);
    row.cells[column] = cell;
    if (typeof cell === 'number' && Math.abs(cell) >= 1e15 && Number.isInteger(cell)) {
      met.tooLong += 1;
      met.firstTooLong ??= cellPlace(row.at, column);
    }
  };
  for (const _ of readXml(pieces, { open, text, close })) {
    yield* ready;
    ready.length = 0;
  }
  yield* ready;
}

function startRow(before: number, { r, hidden }: Record<string, string>): SheetRow {
  const at = r === undefined ? before + 1 : Number(r);
  if (!Number.isInteger(at) || at <= before || at > MOST_ROWS)
    throw badTable('工作表的行号不对，文件可能已损坏');
  return { at, isHidden: isTrue(hidden), cells: [] };
}

function cellOf(type: string, value: string, book: SheetBook, style: number): RawCell {
  if (type === 's') {
    if (value === '') return null;
    const text = book.texts[Number(value)];
    if (text === undefined) throw badTable('单元格指向不存在的文字，文件可能已损坏');
    return text === '' ? null : text;
  }
  if (value === '') return null;
  if (type === 'n') {
    const number = Number(value);
    if (!Number.isFinite(number)) throw badTable(`单元格里的“${value.slice(0, 30)}”不是数字，文件可能已损坏`);
    return numberText(number, book.kinds[style] ?? 'number', book.is1904);
  }
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ');
  return type === 'e' ? value : plainText(value);
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true' || flag === 'on';
}
