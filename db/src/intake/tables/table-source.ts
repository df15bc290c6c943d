import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file, any part of them; a part beyond the end is shorter than was asked for. */
export type TableSource = { size: number; read(from: number, to: number): Uint8Array; close(): void };

export function tableSource(file: string | Uint8Array): TableSource {
  if (typeof file !== 'string') {
    return { size: file.length, read: (from, to) => file.subarray(from, to), close: () => {} };
  }
  const open = openSync(file, 'r');
  const { size } = fstatSync(open);
  return {
    size,
    read(from, to) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
      let got = 0;
      while (got < bytes.length) {
        const more = readSync(open, bytes, got, bytes.length - got, from + got);
        if (more === 0) break;
        got += more;
      }
      return bytes.subarray(0, got);
    },
    close: () => closeSync(open),
  };
}
