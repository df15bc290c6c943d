import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

type Hold = { signal?: AbortSignal; onWait?: (holderPid: number) => void };
type Holder = { pid: number; host: string; token: string };

const beatMs = 5_000;
const deadAfterMs = 30_000;
const lookAgainMs = 300;

/** Runs `work` while no other process on this folder runs under the same lock file. */
export async function holdLock<T>(
  path: string,
  work: () => Promise<T>,
  { signal, onWait }: Hold = {},
): Promise<T> {
  const token = `${process.pid}-${process.hrtime.bigint()}-${Math.random()}`;
  while (!(await take(path, token))) {
    const holder = await readHolder(path);
    if (holder && (await isDead(path, holder))) await clearAway(path, holder);
    else if (holder) onWait?.(holder.pid);
    await sleep(lookAgainMs, undefined, { signal });
  }
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beatMs);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if ((await readHolder(path))?.token === token) await rm(path, { force: true });
  }
}

/** The file appears with its content: a reader never sees a lock without a holder. */
async function take(path: string, token: string) {
  const draft = `${path}.${token}`;
  const file = await open(draft, 'wx');
  await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Holder));
  await file.close();
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return { pid: 0, host: '', token: '' };
  }
}

async function isDead(path: string, holder: Holder) {
  // In containers pids of others cannot be seen: there the missing heartbeat tells.
  if (holder.host === hostname() && holder.pid > 0 && !isAlive(holder.pid)) return true;
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > deadAfterMs;
}

/** Two may find the same dead holder; whoever moved a living one's lock by mistake puts it back. */
async function clearAway(path: string, dead: Holder) {
  const aside = `${path}.dead-${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readHolder(aside))?.token !== dead.token) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
