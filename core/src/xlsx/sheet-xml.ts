import type { Cell, Sheet } from './cell.ts';
import { cellXml, columnName, escaped } from './cell-xml.ts';
import { LINE_HEIGHT, rowHeight } from './row-height.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** Characters that are put together before they are handed on. */
const PIECE = 64 * 1024;

/** The XML of a sheet in pieces of some 64,000 characters; the rows are asked for as they are written. */
export function* sheetXml(sheet: Sheet): Generator<string, void> {
  let piece = `${HEAD}${view(sheet)}<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}" customHeight="1"/>${columns(sheet)}`;
  piece += '<sheetData>';
  const names: string[] = [];
  let row = 0;
  let width = 1;
  for (const cells of sheet.rows) {
    row += 1;
    width = Math.max(width, cells.length);
    const hasLines = sheet.tableRow !== undefined && row >= sheet.tableRow;
    const height = rowHeight(cells, sheet.widths);
    piece += height === null ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    for (let at = 0; at < cells.length; at += 1) {
      names[at] ??= columnName(at);
      piece += cellXml(cells[at] as Cell, `${names[at]}${row}`, hasLines);
    }
    piece += '</row>';
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData>${filter(sheet, row, width)}${merges(sheet)}${page(sheet)}</worksheet>`;
}

/** A wide table goes on A3 paper. */
const WIDE = 200;

function page({ isUpright = false, widths }: Sheet): string {
  const orientation = isUpright ? 'portrait' : 'landscape';
  const paper = widths.reduce((sum, width) => sum + width, 0) > WIDE ? 8 : 9;
  return `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="${orientation}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`;
}

function view({ frozenRows, frozenColumns = 0 }: Sheet): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  if (frozenRows + frozenColumns === 0)
    return `${fit}<sheetViews><sheetView workbookViewId="0"/></sheetViews>`;
  const split = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight';
  const from = `${columnName(frozenColumns)}${frozenRows + 1}`;
  return `${fit}<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${from}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ widths }: Sheet): string {
  if (widths.length === 0) return '';
  const each = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function filter({ filterRow }: Sheet, rows: number, width: number): string {
  if (filterRow === undefined || rows <= filterRow) return '';
  return `<autoFilter ref="A${filterRow}:${columnName(width - 1)}${rows}"/>`;
}

function merges({ merged = [] }: Sheet): string {
  if (merged.length === 0) return '';
  const each = merged.map((range) => `<mergeCell ref="${escaped(range)}"/>`).join('');
  return `<mergeCells count="${merged.length}">${each}</mergeCells>`;
}
