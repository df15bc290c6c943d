import type { Sheet } from './cell.ts';
import { escaped } from './cell-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { stylesXml } from './styles.ts';

/** A file inside the workbook, its text in pieces. */
export type Part = { path: string; pieces: Iterable<string> };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The files of an XLSX workbook, to be zipped in this order. Formulas are worked out anew when it is opened. Names of
 * sheets that the format forbids are mended; two alike get a number.
 */
export function* workbookParts(sheets: Sheet[]): Generator<Part, void> {
  const named = withNames(sheets);
  yield { path: '[Content_Types].xml', pieces: [contentTypes(named.length)] };
  yield { path: '_rels/.rels', pieces: [relations([['officeDocument', 'xl/workbook.xml']])] };
  yield { path: 'xl/workbook.xml', pieces: [workbook(named)] };
  const targets = named.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]);
  yield { path: 'xl/_rels/workbook.xml.rels', pieces: [relations([...targets, ['styles', 'styles.xml']])] };
  yield { path: 'xl/styles.xml', pieces: [stylesXml()] };
  for (const [at, sheet] of named.entries()) {
    yield { path: `xl/worksheets/sheet${at + 1}.xml`, pieces: sheetXml(sheet) };
  }
}

function withNames(sheets: Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain =
      sheet.name
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/^'|'$/g, '')
        .trim() || '表';
    let name = plain.slice(0, 31);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain.slice(0, 28)} ${count}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`;
}

function relations(targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbook(sheets: Sheet[]): string {
  const each = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets>${headings(sheets)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

/** The rows that stand at the head of each printed page. */
function headings(sheets: Sheet[]): string {
  const each = sheets.flatMap(({ name, tableRow }, at) =>
    tableRow === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name.replaceAll("'", "''"))}'!$${tableRow}:$${tableRow}</definedName>`,
        ],
  );
  return each.length > 0 ? `<definedNames>${each.join('')}</definedNames>` : '';
}
