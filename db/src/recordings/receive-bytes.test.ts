import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { clearReceived } from './clear-received.ts';
import { receiveBytes } from './receive-bytes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-incoming-'));
});

async function* chunks(count: number, thenFails = false) {
  for (let at = 0; at < count; at += 1) yield Buffer.alloc(1000, at);
  if (thenFails) throw new Error('cut off');
}

test('bytes arrive in a file with their hash, size and beginning', async () => {
  const received = await receiveBytes(chunks(3), { folder, limitBytes: 5000 });
  expect(received.size).toBe(3000);
  expect(received.head.length).toBe(3000);
  await received.drop();
  expect(await readdir(folder)).toEqual([]);
});

test('too many bytes, or a line that breaks, leave nothing behind', async () => {
  await expect(receiveBytes(chunks(6), { folder, limitBytes: 5000 })).rejects.toMatchObject({
    code: 'too-large',
  });
  await expect(receiveBytes(chunks(2, true), { folder, limitBytes: 5000 })).rejects.toThrow('cut off');
  expect(await readdir(folder)).toEqual([]);
});

test('at start, what dead processes left is removed, and what living ones are receiving is not', async () => {
  await writeFile(join(folder, `${hostname()}.999999999.a.part`), 'dead');
  await writeFile(join(folder, `${hostname()}.${process.ppid}.b.part`), 'alive');
  expect(await clearReceived(folder, new Date())).toBe(1);
  expect(await readdir(folder)).toEqual([`${hostname()}.${process.ppid}.b.part`]);
});
