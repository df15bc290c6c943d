import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdLock } from './hold-lock.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tingjian-lock-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('lets one after the other work, and is gone afterwards', async () => {
  const path = join(folder, 'turns.lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await sleep(20);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => holdLock(path, work)));
  expect(most).toBe(1);
  expect(existsSync(path)).toBe(false);
});

it('is released when the work fails', async () => {
  const path = join(folder, 'failing.lock');
  await expect(holdLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await holdLock(path, async () => 'yes')).toBe('yes');
});

it('takes over at once from a process that died', async () => {
  const path = join(folder, 'dead.lock');
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(path, JSON.stringify({ pid, host: hostname(), token: 'dead' }));
  expect(await Promise.all([holdLock(path, async () => 1), holdLock(path, async () => 2)])).toEqual([1, 2]);
});

it('takes over from another machine whose heartbeat stopped, not from one that lives', async () => {
  const path = join(folder, 'far.lock');
  await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere', token: 'far' }));
  const waited: number[] = [];
  await expect(
    holdLock(path, async () => {}, { signal: AbortSignal.timeout(500), onWait: (pid) => waited.push(pid) }),
  ).rejects.toThrow();
  expect(waited).toContain(1);
  await utimes(path, new Date(0), new Date(0));
  expect(await holdLock(path, async () => 'mine')).toBe('mine');
  expect((await readdir(folder)).filter((name) => name.startsWith('far'))).toEqual([]);
});
