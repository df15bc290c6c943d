import { Zip, ZipDeflate } from 'fflate';

export type ZippedFile = { path: string; bytes: Uint8Array };

/** The bytes of a ZIP file, piece by piece; files are asked for as their turn comes. */
export async function* zipFiles(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { path, bytes } of files) {
    const file = new ZipDeflate(path, { level: 1 });
    // The same content is the same file, whenever it was made.
    file.mtime = new Date('2000-01-01T00:00:00');
    zip.add(file);
    file.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
