import { badTable } from './bad-table.ts';
import { cellKinds } from './cell-kinds.ts';
import { csvRows, encodingOf } from './csv-rows.ts';
import { fileFormat } from './file-format.ts';
import { named } from './named.ts';
import { sharedTexts } from './shared-texts.ts';
import type { Sheet, SheetFile } from './sheet.ts';
import { type SheetBook, sheetRows } from './sheet-rows.ts';
import type { TableLimits } from './table-limits.ts';
import type { TableSource } from './table-source.ts';
import { openWorkbook } from './workbook.ts';

const ENCODINGS = { gbk: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' };

/** Opens a file as what its bytes say it is. Macros, links and whatever else a workbook carries are not touched. */
export function sheetsOf(source: TableSource, fileName: string, limits: TableLimits): SheetFile {
  return fileFormat(source, fileName) === 'csv' ? ofCsv(source, limits) : ofWorkbook(source, limits);
}

function ofCsv(source: TableSource, limits: TableLimits): SheetFile {
  const encoding = encodingOf(source);
  const sheet: Sheet = { name: null, rows: () => csvRows(source, encoding, limits.columns) };
  return { sheets: [sheet], notes: encoding === 'utf-8' ? [] : [`文字按 ${ENCODINGS[encoding]} 读取。`] };
}

function ofWorkbook(source: TableSource, limits: TableLimits): SheetFile {
  const { sheets, is1904, hasMacros, part, stylesPath, textsPath } = openWorkbook(source, limits);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (visible.length === 0) throw badTable(sheets.length > 0 ? '工作表全部隐藏了' : '里面没有工作表');
  const book: SheetBook = {
    texts: textsPath ? sharedTexts(part(textsPath), limits) : [],
    kinds: stylesPath ? cellKinds(part(stylesPath)) : [],
    ...{ is1904, columns: limits.columns },
  };
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  return {
    sheets: visible.map(({ name, path }) => ({ name, rows: (met) => sheetRows(part(path), book, met) })),
    notes: [
      ...(hasMacros ? ['文件里有宏，没有运行，只读了单元格的值。'] : []),
      ...(hidden.length > 0 ? [`隐藏的工作表没有读：${named(hidden)}。`] : []),
    ],
  };
}
