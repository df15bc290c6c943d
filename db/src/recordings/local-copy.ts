import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RecordingStore } from './store.ts';

/** Brings a recording to a file on this machine for as long as the work lasts. */
export async function withLocalCopy<T>(
  store: RecordingStore,
  key: string,
  folder: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, `${hostname()}.${process.pid}.${randomUUID()}.part`);
  const bytes = await store.read(key);
  if (!bytes) throw new Error('录音文件不在存储里。请检查录音存储是否完整。');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}
