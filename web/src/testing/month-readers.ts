import { spawnSync } from 'node:child_process';
import { readPdf } from '@tingjian/paper/testing/pdf-text.ts';
import { parse } from 'csv-parse/sync';
import ExcelJs from 'exceljs';
import type { Page } from 'playwright-core';

/** Tables by their name, headings first, as a program that is not ours reads them. */
export type ReadTable = { name: string; rows: (string | number | null)[][] };

/** The sheets of a workbook from their headings on; a formula is what it came to. */
export async function xlsxTables(bytes: ArrayBuffer): Promise<ReadTable[]> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook.worksheets.slice(0, -2).map((sheet) => {
    const rows: ReadTable['rows'] = [];
    const width = sheet.getRow(HEADING_ROW).cellCount;
    for (let at = HEADING_ROW; at <= sheet.rowCount; at += 1)
      rows.push(
        Array.from({ length: width }, (_, column) => plainValue(sheet.getRow(at).getCell(column + 1))),
      );
    return { name: sheet.name, rows };
  });
}

/** Of a formula the reader forgets in `value` that it came to 0. */
function plainValue(cell: ExcelJs.Cell): string | number | null {
  const value = cell.type === ExcelJs.ValueType.Formula ? cell.result : cell.value;
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  throw new Error(`${cell.address} is nothing that anybody expects: ${JSON.stringify(value)}`);
}

/** Above it stand the title and the state. */
const HEADING_ROW = 3;

/** The tables of a CSV file from their headings on; everything is text. */
export function csvTables(text: string): ReadTable[] {
  const lines = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false }) as string[][];
  const tables: string[][][] = [[]];
  for (const line of lines) {
    if (line.length === 1 && line[0] === '') tables.push([]);
    else tables.at(-1)!.push(line);
  }
  return tables
    .filter((rows) => rows.length > 0)
    .map(([[title = ''] = [], _, ...rows]) => ({ name: title, rows }));
}

/** Everything that stands in a PDF, without the spaces between: read by poppler where it is there. */
export function pdfLetters(bytes: ArrayBuffer): { text: string; by: 'pdftotext' | 'our own reader' } {
  const given = { input: new Uint8Array(bytes), encoding: 'utf8' as const, maxBuffer: 2 ** 28 };
  const read = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], given);
  const isThere = read.status === 0;
  const text = isThere ? read.stdout : readPdf(new Uint8Array(bytes)).pages.join('\n');
  return { text: text.replaceAll(/\s/gu, ''), by: isThere ? 'pdftotext' : 'our own reader' };
}

export type ShownRow = { cells: string[]; titles: string[] };

/** The tables of the month page as they are shown: the text of each cell, and what it says when pointed at. */
export function shownTables(page: Page): Promise<{ name: string; rows: ShownRow[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section:has(> .month-scroll)')].map((section) => ({
      name: section.getAttribute('aria-label') ?? '',
      rows: [...section.querySelectorAll('tbody tr')].map((row) => {
        const cells = [...row.querySelectorAll('td')];
        const figure = (cell: Element) => cell.querySelector('.month-cell') ?? cell;
        return {
          cells: cells.map((cell) => figure(cell).textContent ?? ''),
          titles: cells.map((cell) => figure(cell).getAttribute('title') ?? ''),
        };
      }),
    })),
  );
}
