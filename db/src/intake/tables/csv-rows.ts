import { setImmediate as nextTurn } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { badTable } from './bad-table.ts';
import type { SheetRow } from './sheet-rows.ts';
import type { TableSource } from './table-source.ts';

export type TableEncoding = 'utf-8' | 'gbk' | 'utf-16le' | 'utf-16be';

const SLICE = 64 * 1024;
const MOST_RECORD = 100_000;

/** In what a text file is written, by its bytes: Excel in Chinese saves CSV as GBK, "Unicode text" as UTF-16. */
export function encodingOf(source: TableSource): TableEncoding {
  const [first, second] = source.read(0, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < source.size; at += SLICE)
      decoder.decode(source.read(at, at + SLICE), { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'gbk';
  }
}

/**
 * The rows of a CSV file, counted as a spreadsheet shows them. Commas, semicolons or tabs part the cells. Of a big
 * file a slice is read at a time.
 */
export async function* csvRows(
  source: TableSource,
  encoding: TableEncoding,
  mostColumns: number,
): AsyncGenerator<SheetRow, void> {
  const parser = parse({
    ...{ bom: true, relax_column_count: true, trim: true, relax_quotes: true, max_record_size: MOST_RECORD },
    delimiter: delimiterOf(source, encoding),
  });
  const waiting: string[][] = [];
  let at = 0;
  let isBroken = false;
  parser.on('readable', () => {
    for (let row = parser.read(); row !== null; row = parser.read()) waiting.push(row as string[]);
  });
  const over = new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', () => {
      isBroken = true;
      resolve();
    });
  });
  function* take(): Generator<SheetRow, void> {
    if (isBroken) throw badTable(`第 ${parser.info.lines} 行附近：引号或分隔符不对`);
    for (const cells of waiting.splice(0)) {
      at += 1;
      if (cells.length > mostColumns && cells.some((cell, column) => column >= mostColumns && cell !== ''))
        throw badTable(`第 ${at} 行超过 ${mostColumns} 列`);
      yield { at, isHidden: false, cells: cells.slice(0, mostColumns).map((cell) => cell || null) };
    }
  }
  for (const text of decoded(source, encoding)) {
    parser.write(text);
    await nextTurn();
    yield* take();
  }
  parser.end();
  await over;
  yield* take();
}

function* decoded(source: TableSource, encoding: TableEncoding): Generator<string, void> {
  const decoder = new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true });
  for (let at = 0; at < source.size; at += SLICE) {
    const bytes = source.read(at, at + SLICE);
    yield readable(() => decoder.decode(bytes, { stream: true }));
  }
  yield readable(() => decoder.decode());
}

/** Text without NUL, which no database keeps. */
function readable(decode: () => string): string {
  try {
    const text = decode();
    if (!text.includes('\0')) return text;
  } catch {}
  throw badTable('不是 UTF-8、GBK 或 UTF-16 的文本');
}

/** What parts the cells: whichever of them one of the first lines has most of. */
function delimiterOf(source: TableSource, encoding: TableEncoding): string {
  const start = new TextDecoder(encoding).decode(source.read(0, 8192));
  const lines = start.split(/\r\n|\n|\r/, 11);
  const count = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length));
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
