import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Part } from './workbook-parts.ts';

/** How hard it packs: 1 is fast, 9 is small. A table packs to a tenth with 1 already. */
const LEVEL = 1;

/** The bytes of a ZIP file, piece by piece; parts are asked for as their turn comes. */
export function* zipped(parts: Iterable<Part>): Generator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { path, pieces } of parts) {
    const file = new ZipDeflate(path, { level: LEVEL });
    // The same content is the same file, whenever it was made.
    file.mtime = new Date('2000-01-01T00:00:00');
    zip.add(file);
    for (const piece of pieces) {
      file.push(strToU8(piece));
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
