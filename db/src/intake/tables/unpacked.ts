import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { badTable } from './bad-table.ts';
import type { TableSource } from './table-source.ts';
import type { ZipEntry } from './zip-entries.ts';

/** How many bytes may yet be unpacked; all parts of a file share it. */
export type Allowance = { bytes: number };

/** What is pushed at once unpacks to 16 MB at the very most. */
const SLICE = 16 * 1024;
/** Sheets pack to a tenth, the emptiest to a fiftieth; only bombs are beyond this. */
const MOST_RATIO = 250;
const RATIO_COUNTS_FROM = 32 * 2 ** 20;

/**
 * The unpacked bytes of one file in a ZIP file, piece by piece. What is counted is what comes out, never what the
 * file says of itself.
 */
export function* unpacked(
  source: TableSource,
  entry: ZipEntry,
  allowance: Allowance,
): Generator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => ready.push(bytes));
  let came = 0;
  let checksum = 0;
  for (let at = entry.from; at < entry.to; at += SLICE) {
    const packed = source.read(at, Math.min(at + SLICE, entry.to));
    if (entry.isDeflated) push(inflate, packed, at + SLICE >= entry.to);
    else ready.push(packed);
    for (const bytes of ready.splice(0)) {
      came += bytes.length;
      allowance.bytes -= bytes.length;
      const isBomb = came > RATIO_COUNTS_FROM && came > MOST_RATIO * (at + packed.length - entry.from);
      if (isBomb || allowance.bytes < 0) throw badTable('解压后的内容大得不正常，没有继续读');
      checksum = crc32(bytes, checksum);
      if (bytes.length > 0) yield bytes;
    }
  }
  if (checksum !== entry.checksum) throw damaged();
}

function push(inflate: Inflate, packed: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(packed, isLast);
  } catch {
    throw damaged();
  }
}

function damaged(): Error {
  return badTable('压缩内容已损坏，请重新导出');
}
