import type { FormPage } from '@tingjian/core/kpi/form-page/form-page.ts';
import type { Report } from '@tingjian/core/kpi/report/report.ts';
import type { Cell, Sheet } from '@tingjian/core/xlsx/cell.ts';
import type { FormFile } from '../forms-zip.ts';

/** A sheet that can be handed to a thread: its rows are there already. */
export type WholeSheet = Omit<Sheet, 'rows'> & { rows: Cell[][] };

/** What is to be written: a table, one form, all forms in a ZIP, the report to the leadership. */
export type PaperJob =
  | { kind: 'table'; title: string; sheets: WholeSheet[] }
  | { kind: 'form'; page: FormPage }
  | { kind: 'forms'; files: FormFile[] }
  | { kind: 'report'; report: Report };

export function wholeSheet(sheet: Sheet): WholeSheet {
  return { ...sheet, rows: [...sheet.rows] };
}
