import { findHeading } from '@tingjian/core/table-import/find-heading.ts';
import type { Sheet } from './sheet.ts';
import { nothingMet, type SheetRow } from './sheet-rows.ts';

/** Rows with something in them among which the heading is looked for. */
const FIRST_ROWS = 10;

/** The sheet whose heading has most of the words, the first of several; null when all are empty. */
export async function chooseSheet(
  sheets: Sheet[],
  words: ReadonlySet<string>,
): Promise<{ sheet: Sheet; headingRow: number } | null> {
  let best: { sheet: Sheet; headingRow: number; fit: number } | null = null;
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    const found = findHeading(
      rows.map(({ cells }) => cells),
      words,
    );
    if (found && (best === null || found.fit > best.fit))
      best = { sheet, headingRow: rows[found.index]!.at, fit: found.fit };
  }
  return best;
}

async function firstRows(sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows(nothingMet())) {
    if (!row.isHidden && row.cells.some((cell) => cell !== null)) rows.push(row);
    if (rows.length === FIRST_ROWS) break;
  }
  return rows;
}
