import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, Sheet } from './cell.ts';
import { sheetWriter } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';

/** A sheet holds 1,048,576 rows with its heading. */
const ROWS_A_SHEET = 1_000_000;
const LEVEL = 1;

export type StreamedTable = { name: string; heading: string[]; widths: number[] };

/**
 * The bytes of an XLSX workbook whose rows come in batches, such as from a database; more than a sheet holds go on
 * several. What says how many sheets there are comes last.
 */
export async function* streamedWorkbook(
  { name, heading, widths }: StreamedTable,
  batches: AsyncIterable<Cell[][]>,
  rowsASheet = ROWS_A_SHEET,
): AsyncGenerator<Uint8Array, void> {
  const looks = { name, widths, frozenRows: 1, filterRow: 1 };
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const open = (path: string) => {
    const file = new ZipDeflate(path, { level: LEVEL });
    // The same content is the same file, whenever it was made.
    file.mtime = new Date('2000-01-01T00:00:00');
    zip.add(file);
    return file;
  };
  const rows = rowsOf(batches);
  let sheets = 0;
  let next = await rows(rowsASheet);
  do {
    sheets += 1;
    const file = open(`xl/worksheets/sheet${sheets}.xml`);
    const { begin, row, end } = sheetWriter(looks);
    file.push(strToU8(begin() + row(heading.map((text): Cell => ({ text, style: 'heading' })))));
    let room = rowsASheet;
    while (next !== null && room > 0) {
      room -= next.length;
      file.push(strToU8(next.map(row).join('')));
      yield* ready.splice(0);
      next = await rows(room > 0 ? room : rowsASheet);
    }
    file.push(strToU8(end()), true);
    yield* ready.splice(0);
  } while (next !== null);
  const named = Array.from({ length: sheets }, (_, at): Sheet => {
    return { ...looks, name: sheets === 1 ? name : `${name} ${at + 1}`, rows: [] };
  });
  for (const { path, pieces } of workbookParts(named)) {
    if (path.startsWith('xl/worksheets/')) continue;
    open(path).push(strToU8([...pieces].join('')), true);
  }
  zip.end();
  yield* ready.splice(0);
}

/** Asked for at most so many rows, gives what is at hand; null when nothing more comes. */
function rowsOf(batches: AsyncIterable<Cell[][]>): (most: number) => Promise<Cell[][] | null> {
  const source = batches[Symbol.asyncIterator]();
  let left: Cell[][] = [];
  return async (most) => {
    while (left.length === 0) {
      const next = await source.next();
      if (next.done) return null;
      left = next.value;
    }
    const taken = left.slice(0, most);
    left = left.slice(taken.length);
    return taken;
  };
}
