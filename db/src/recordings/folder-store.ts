import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, opendir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { orDiskFull } from './disk-full.ts';
import type { RecordingStore, StoredObject } from './store.ts';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{64}(\.play\.wav)?$/;

/** Recordings in a folder: written beside, flushed, renamed, so that a key is whole or not there. */
export function folderStore(root: string): RecordingStore {
  return {
    kind: 'folder',
    async put(path, key) {
      const target = pathOf(root, key);
      try {
        await mkdir(dirname(target), { recursive: true });
        await flush(path);
        const now = new Date();
        await utimes(path, now, now);
        await rename(path, target).catch((error) => moveAcrossDisks(error, path, target));
        await flush(dirname(target));
      } catch (error) {
        throw orDiskFull(error);
      }
    },
    async read(key, range) {
      const path = pathOf(root, key);
      const found = await stat(path).catch(() => null);
      return found ? createReadStream(path, range ? { start: range.start, end: range.end } : {}) : null;
    },
    list: () => objectsIn(root),
    async remove(key) {
      await rm(pathOf(root, key), { force: true });
    },
  };
}

function pathOf(root: string, key: string): string {
  if (!KEY.test(key)) throw new Error(`not a store key: ${JSON.stringify(key)}`);
  return join(root, key);
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveAcrossDisks(error: NodeJS.ErrnoException, path: string, target: string): Promise<void> {
  if (error.code !== 'EXDEV') throw error;
  const beside = `${target}.${process.pid}.part`;
  try {
    await copyFile(path, beside);
    await flush(beside);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
  await rm(path, { force: true });
}

async function* objectsIn(root: string): AsyncIterable<StoredObject> {
  const folders = await opendir(root).catch(() => null);
  if (!folders) return;
  for await (const folder of folders) {
    if (!folder.isDirectory()) continue;
    for await (const file of await opendir(join(root, folder.name))) {
      const key = `${folder.name}/${file.name}`;
      if (!KEY.test(key)) continue;
      const found = await stat(join(root, key)).catch(() => null);
      if (found) yield { key, size: found.size, modifiedAt: found.mtime };
    }
  }
}
