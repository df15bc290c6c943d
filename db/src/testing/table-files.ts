import type { Sheet } from '@tingjian/core/xlsx/cell.ts';
import { workbookParts } from '@tingjian/core/xlsx/workbook-parts.ts';
import { zipped } from '@tingjian/core/xlsx/zipped.ts';
import { strToU8, zipSync } from 'fflate';

/** A workbook as Tingjian itself writes it. */
export function writtenWorkbook(sheets: (Pick<Sheet, 'name' | 'rows'> & Partial<Sheet>)[]): Uint8Array {
  const whole = sheets.map((sheet) => ({ widths: [], frozenRows: 0, ...sheet }));
  return Buffer.concat([...zipped(workbookParts(whole))]);
}

/** A ZIP file of these parts, packed. */
export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

type HandSheet = { name: string; xml: string; state?: 'hidden' | 'veryHidden' };
export type HandBook = {
  sheets: HandSheet[];
  /** What stands in `numFmts` and `cellXfs`. */
  formats?: string;
  styles?: string;
  texts?: string;
  date1904?: boolean;
  more?: Record<string, string | Uint8Array>;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook written by hand: of each sheet what stands inside `worksheet`. */
export function handBook(book: HandBook): Uint8Array {
  return zipOf(handParts(book));
}

export function handParts({ sheets, formats = '', styles, texts, date1904, more }: HandBook) {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string) => `<Relationships xmlns="${PACKAGE}">${all}</Relationships>`;
  const listed = sheets.map(({ name, state }, at) => {
    return `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`;
  });
  const parts: Record<string, string | Uint8Array> = {
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('styles', 'styles', '/xl/styles.xml') +
        relation('texts', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts>${formats}</numFmts><cellXfs>${styles ?? ''}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${texts ?? ''}</sst>`,
  };
  for (const [at, { xml }] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet ${MAIN}>${xml}</worksheet>`;
  return { ...parts, ...more };
}
