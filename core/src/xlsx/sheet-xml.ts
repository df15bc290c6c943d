import type { Cell, Sheet } from './cell.ts';
import { cellXml, columnName, escaped } from './cell-xml.ts';
import { LINE_HEIGHT, rowHeight } from './row-height.ts';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** Characters that are put together before they are handed on. */
const PIECE = 64 * 1024;

/** The XML of a sheet in pieces of some 64,000 characters; the rows are asked for as they are written. */
export function* sheetXml(sheet: Sheet): Generator<string, void> {
  const { begin, row, end } = sheetWriter(sheet);
  let piece = begin();
  for (const cells of sheet.rows) {
    piece += row(cells);
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield piece + end();
}

/** Writes a sheet piece by piece, for rows that come when they come: begin, each row, end. */
export function sheetWriter(sheet: Omit<Sheet, 'rows'>) {
  const names: string[] = [];
  let at = 0;
  let width = 1;
  return {
    begin: () =>
      `${HEAD}${view(sheet)}<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}" customHeight="1"/>${columns(sheet)}<sheetData>`,
    row(cells: Cell[]): string {
      at += 1;
      width = Math.max(width, cells.length);
      const hasLines = sheet.tableRow !== undefined && at >= sheet.tableRow;
      const height = rowHeight(cells, sheet.widths);
      let xml = height === null ? `<row r="${at}">` : `<row r="${at}" ht="${height}" customHeight="1">`;
      for (let column = 0; column < cells.length; column += 1) {
        names[column] ??= columnName(column);
        xml += cellXml(cells[column] as Cell, `${names[column]}${at}`, hasLines);
      }
      return `${xml}</row>`;
    },
    end: () => `</sheetData>${filter(sheet, at, width)}${merges(sheet)}${page(sheet)}</worksheet>`,
  };
}

/** A wide table goes on A3 paper. */
const WIDE = 200;

function page({ isUpright = false, widths }: Omit<Sheet, 'rows'>): string {
  const orientation = isUpright ? 'portrait' : 'landscape';
  const paper = widths.reduce((sum, width) => sum + width, 0) > WIDE ? 8 : 9;
  return `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paper}" orientation="${orientation}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`;
}

function view({ frozenRows, frozenColumns = 0 }: Omit<Sheet, 'rows'>): string {
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  if (frozenRows + frozenColumns === 0)
    return `${fit}<sheetViews><sheetView workbookViewId="0"/></sheetViews>`;
  const split = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`;
  const pane = frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight';
  const from = `${columnName(frozenColumns)}${frozenRows + 1}`;
  return `${fit}<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${from}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ widths }: Omit<Sheet, 'rows'>): string {
  if (widths.length === 0) return '';
  const each = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function filter({ filterRow }: Omit<Sheet, 'rows'>, rows: number, width: number): string {
  if (filterRow === undefined || rows <= filterRow) return '';
  return `<autoFilter ref="A${filterRow}:${columnName(width - 1)}${rows}"/>`;
}

function merges({ merged = [] }: Omit<Sheet, 'rows'>): string {
  if (merged.length === 0) return '';
  const each = merged.map((range) => `<mergeCell ref="${escaped(range)}"/>`).join('');
  return `<mergeCells count="${merged.length}">${each}</mergeCells>`;
}
