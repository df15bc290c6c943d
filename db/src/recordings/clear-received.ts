import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const DAY_MS = 24 * 3600_000;

/** Removes what processes that are gone left half-received: at start, before anything new comes in. */
export async function clearReceived(folder: string, now: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!name.endsWith('.part')) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    const isOld = now.getTime() - found.mtimeMs > DAY_MS;
    if (isOld || isOfDeadProcess(name)) {
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}

function isOfDeadProcess(name: string): boolean {
  const start = `${hostname()}.`;
  if (!name.startsWith(start)) return false;
  const pid = Number(name.slice(start.length).split('.')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
