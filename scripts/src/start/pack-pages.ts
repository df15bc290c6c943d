import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const WORTH_PACKING = 1024;
// Browsers take brotli over HTTPS and from their own machine, gzip always.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts a .br and a .gz beside every file of the built pages, so that nothing is packed while somebody waits. */
export async function packPages(folder: string): Promise<void> {
  for (const name of globSync('**/*.{html,js,css,svg}', { cwd: folder })) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    if (bytes.length < WORTH_PACKING) continue;
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(bytes, brotli),
      promisify(gzip)(bytes, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  }
}
