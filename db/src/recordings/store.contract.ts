import { createHash } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RecordingStore, storeKeyOf } from './store.ts';

/** What every store must do. */
export function storeContract(name: string, open: () => Promise<RecordingStore>): void {
  describe(name, () => {
    let store: RecordingStore;
    let folder: string;
    beforeAll(async () => {
      store = await open();
      folder = await mkdtemp(join(tmpdir(), 'tingjian-store-'));
    });

    async function file(bytes: Buffer): Promise<{ path: string; key: string }> {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = join(folder, `${hash}.part`);
      await writeFile(path, bytes);
      return { path, key: storeKeyOf(hash) };
    }
    const bytesOf = async (stream: Readable | null) => stream && Buffer.concat(await stream.toArray());
    const keys = async () => (await Array.fromAsync(store.list())).map((object) => object.key);

    test('what is put in comes out byte for byte, and the file has moved', async () => {
      const bytes = Buffer.alloc(300_000, 'ab录音');
      const { path, key } = await file(bytes);
      await store.put(path, key);
      expect((await bytesOf(await store.read(key)))?.equals(bytes)).toBe(true);
      await expect(stat(path)).rejects.toThrow();
    });

    test('more than one part of an upload comes out whole', async () => {
      const bytes = Buffer.alloc(17 * 2 ** 20, 7);
      const { path, key } = await file(bytes);
      await store.put(path, key);
      expect((await bytesOf(await store.read(key)))?.equals(bytes)).toBe(true);
      await store.remove(key);
    });

    test('a stretch is exactly the bytes asked for, both ends included', async () => {
      const { path, key } = await file(Buffer.from('0123456789'));
      await store.put(path, key);
      expect((await bytesOf(await store.read(key, { start: 2, end: 4 })))?.toString()).toBe('234');
      expect((await bytesOf(await store.read(key, { start: 9, end: 9 })))?.toString()).toBe('9');
    });

    test('the same bytes put in twice are there once', async () => {
      for (const _ of [1, 2]) {
        const { path, key } = await file(Buffer.from('twice'));
        await store.put(path, key);
      }
      const { key } = await file(Buffer.from('twice'));
      expect((await keys()).filter((each) => each === key)).toEqual([key]);
    });

    test('what is not there reads as null, and removing it does no harm', async () => {
      const key = storeKeyOf('f'.repeat(64));
      expect(await store.read(key)).toBeNull();
      await store.remove(key);
    });

    test('the list has sizes and times, and what is removed is gone', async () => {
      const { path, key } = await file(Buffer.from('listed'));
      const size = (await readFile(path)).length;
      await store.put(path, key);
      const found = (await Array.fromAsync(store.list())).find((object) => object.key === key);
      expect(found?.size).toBe(size);
      expect(Math.abs(Date.now() - found!.modifiedAt.getTime())).toBeLessThan(60_000);
      await store.remove(key);
      expect(await keys()).not.toContain(key);
    });
  });
}
