import { isUtf8 } from 'node:buffer';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '@tingjian/core/refusal.ts';
import { parse } from 'csv-parse';

export type TableEncoding = 'utf-8' | 'gbk' | 'utf-16le';

const SLICE = 32 * 1024;
const MOST_RECORD = 100_000;

/** In what a text file is written, by its bytes: Excel in Chinese saves CSV as GBK, "Unicode text" as UTF-16. */
export function encodingOf(bytes: Uint8Array): TableEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return isUtf8(bytes) ? 'utf-8' : 'gbk';
}

/**
 * The rows of a CSV file, the heading first, empty lines as `['']` so that rows count as in a spreadsheet. Commas,
 * semicolons or tabs part the cells. Of a big file a slice is read at a time, so that nobody else waits.
 */
export async function* readTable(bytes: Uint8Array): AsyncGenerator<string[]> {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Refusal('bad-table', { detail: '这是 XLSX，请另存为 CSV' });
  const parser = parse({
    ...{ bom: true, relax_column_count: true, trim: true, relax_quotes: true, max_record_size: MOST_RECORD },
    delimiter: delimiterOf(bytes),
  });
  const waiting: string[][] = [];
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
  const take = () => {
    if (isBroken)
      throw new Refusal('bad-table', { detail: `第 ${parser.info.lines} 行附近：引号或分隔符不对` });
    return waiting.splice(0);
  };
  for await (const text of decoded(bytes)) {
    parser.write(text);
    await nextTurn();
    yield* take();
  }
  parser.end();
  await over;
  yield* take();
}

async function* decoded(bytes: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE) {
      const text = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
      if (text.includes('\0')) throw new TypeError();
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError)
      throw new Refusal('bad-table', { detail: '不是 UTF-8、GBK 或 UTF-16 的文本' });
    throw error;
  }
}

/** What parts the cells: whichever of them the first line has most of. */
function delimiterOf(bytes: Uint8Array): string {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 4096));
  const [line = ''] = start.split(/\r?\n/, 1);
  const count = (sign: string) => line.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
