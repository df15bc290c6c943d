import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@tingjian/core/refusal.ts';
import { orDiskFull } from './disk-full.ts';

/** Bytes that have arrived in a temporary file and belong to nobody yet. */
export type ReceivedBytes = {
  path: string;
  size: number;
  /** sha256, lower-case hex. */
  hash: string;
  /** The first bytes, enough to tell what it is. */
  head: Uint8Array;
  /** Removes the file; harmless if it has moved into the store. */
  drop(): Promise<void>;
};

const HEAD_BYTES = 64 * 1024;

/** Streams bytes to a temporary file while hashing them. Nothing is left behind when it throws. */
export async function receiveBytes(
  source: AsyncIterable<Uint8Array>,
  { folder, limitBytes }: { folder: string; limitBytes: number },
): Promise<ReceivedBytes> {
  const path = join(folder, `${hostname()}.${process.pid}.${randomUUID()}.part`);
  const drop = () => rm(path, { force: true });
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        if (size < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - size));
        size += chunk.length;
        if (size > limitBytes)
          throw new Refusal('too-large', { detail: `上限 ${Math.floor(limitBytes / 2 ** 20)} MB` });
        hash.update(chunk);
        await file.write(chunk);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await drop().catch(() => {});
    throw orDiskFull(error);
  }
  return { path, size, hash: hash.digest('hex'), head: Buffer.concat(head), drop };
}
