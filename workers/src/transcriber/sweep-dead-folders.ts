import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../engine/is-alive.ts';

const anyWorkFolder = /^tingjian-hearing-(\d+)-/;
export const workFolderPrefix = `tingjian-hearing-${process.pid}-`;

/** Another container on the same /tmp has pids we cannot see: its folder is young while it works. */
const youngMs = 10 * 60_000;

/** A process that was killed outright could not clear away its pieces of other people's calls: the next one does. */
export async function sweepDeadFolders() {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const pid = Number(anyWorkFolder.exec(name)?.[1]);
    if (!pid || pid === process.pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    const entry = await stat(folder).catch(() => null);
    if (!entry || Date.now() - entry.mtimeMs < youngMs) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => {});
  }
}
