import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const STEADY_MS = 2000;

export type SteadyFiles = { names: string[]; links: string[] };

/** Remembers sizes from look to look: a file is steady when it has not changed for two seconds. */
export function steadyFileWatch(folder: string, now: () => number) {
  let seen = new Map<string, { mark: string; since: number }>();
  return async (): Promise<SteadyFiles> => {
    const next = new Map<string, { mark: string; since: number }>();
    const steady: SteadyFiles = { names: [], links: [] };
    for (const name of await readdir(folder)) {
      if (name.startsWith('.')) continue;
      const found = await lstat(join(folder, name)).catch(() => null);
      if (found?.isSymbolicLink()) steady.links.push(name);
      if (!found?.isFile()) continue;
      const mark = `${found.size} ${found.mtimeMs} ${found.ino}`;
      const before = seen.get(name);
      const since = before?.mark === mark ? before.since : now();
      next.set(name, { mark, since });
      if (now() - since >= STEADY_MS) steady.names.push(name);
    }
    seen = next;
    return steady;
  };
}
