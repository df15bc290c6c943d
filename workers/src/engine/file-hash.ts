import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

type Remembered = { size: number; mtimeMs: number; sha256: string };

/** sha256 of a file, remembered by path, size and time so that a second start does not read 148 MB again. */
export async function fileHash(
  path: string,
  cache: string,
  onBytes?: (doneBytes: number) => void,
): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  const note = join(
    cache,
    'hashes',
    `${createHash('sha256')
      .update(await realpath(path))
      .digest('hex')
      .slice(0, 32)}.json`,
  );
  const remembered = await readNote(note);
  if (remembered?.size === size && remembered.mtimeMs === mtimeMs) return remembered.sha256;
  const sha256 = await hashBytes(path, onBytes);
  await mkdir(join(cache, 'hashes'), { recursive: true });
  await writeWhole(note, JSON.stringify({ size, mtimeMs, sha256 } satisfies Remembered));
  return sha256;
}

export async function hashBytes(path: string, onBytes?: (doneBytes: number) => void): Promise<string> {
  const hash = createHash('sha256');
  let doneBytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    doneBytes += chunk.length;
    onBytes?.(doneBytes);
  }
  return hash.digest('hex');
}

async function readNote(path: string): Promise<Remembered | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
