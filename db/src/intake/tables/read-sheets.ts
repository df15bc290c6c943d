import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import type { Table } from '@tingjian/core/table-import/table.ts';
import { badTable } from './bad-table.ts';
import type { Merged } from './blank-merged.ts';
import { rangeOf } from './cell-place.ts';
import { chooseSheet } from './choose-sheet.ts';
import { metNotes } from './met-notes.ts';
import { named } from './named.ts';
import type { SheetFile } from './sheet.ts';
import { nothingMet } from './sheet-rows.ts';
import type { TableLimits } from './table-limits.ts';
import { type TakeRows, takenRows } from './taken-rows.ts';

/** A table without its rows, which went to `take`. */
export type TableHead = Omit<Table, 'rows'> & { merged: Merged[] };

const MOST_MERGED_CELLS = 5_000_000;

/** Reads the sheet that fits best, its rows in lots; a row that is hidden is left out and said. */
export async function readSheets(
  { sheets, notes }: SheetFile,
  words: ReadonlySet<string>,
  limits: TableLimits,
  take: TakeRows,
): Promise<TableHead> {
  const chosen = await chooseSheet(sheets, words);
  if (!chosen) throw badTable('表里没有内容');
  const { sheet, headingRow } = chosen;
  const met = nothingMet();
  const hidden: number[] = [];
  const taken = takenRows(limits, take);
  let heading: string[] = [];
  for await (const { at, isHidden, cells } of sheet.rows(met)) {
    if (at < headingRow) continue;
    if (at === headingRow) heading = headingOf(cells);
    else if (!isHidden) await taken.add(at - headingRow - 1, cells);
    else if (cells.length > 0) hidden.push(at);
  }
  await taken.flush();
  if (taken.count() === 0) throw badTable(`第 ${headingRow} 行是表头，下面没有数据`);
  const merged = met.merged.flatMap((range) => {
    const corners = rangeOf(range);
    return corners && corners.bottom >= headingRow ? [{ range, corners }] : [];
  });
  return {
    ...{ sheetName: sheet.name, heading, headingRow },
    notes: [
      ...notes,
      ...unread(sheets, sheet.name),
      ...(headingRow > 1 ? [`表头是第 ${headingRow} 行，上面的没有读。`] : []),
      ...metNotes(
        met,
        merged.map(({ range }) => range),
        hidden,
      ),
    ],
    merged: bounded(
      merged.map(({ corners }) => corners),
      limits,
    ),
  };
}

function headingOf(cells: RawCell[]): string[] {
  return Array.from(cells, (cell) => (cell === null ? '' : String(cell).trim()));
}

function unread(sheets: SheetFile['sheets'], chosen: string | null): string[] {
  const others = sheets.flatMap(({ name }) => (name === null || name === chosen ? [] : [name]));
  return others.length > 0 ? [`读的是工作表“${chosen}”；没有读 ${named(others)}。`] : [];
}

function bounded(merged: Merged[], limits: TableLimits): Merged[] {
  const cells = merged.reduce(
    (sum, { top, bottom, left, right }) =>
      sum + (bottom - top + 1) * (Math.min(right, limits.columns) - Math.min(left, limits.columns) + 1),
    0,
  );
  if (cells > MOST_MERGED_CELLS) throw badTable('合并的单元格太多，请取消合并后再上传');
  return merged;
}
