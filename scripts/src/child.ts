import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { checkout } from './checkout.ts';

export type ChildOptions = {
  args?: string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  onLine?: (line: string) => void;
};
export type Child = {
  pid: number;
  /** null: ended by a signal. */
  exited: Promise<number | null>;
  lastLine(): string;
  /** Asks it to stop, and ends it and its children by force after the grace time. */
  stop(graceMs?: number): Promise<void>;
};

const leaveWithParent = new URL('./leave-with-parent.ts', import.meta.url).href;

/** Node keeps what it made of our files and libraries here, and starts a second faster. */
const compileCache = join(checkout, 'node_modules', '.cache', 'node');

/** Runs a file with this Node in a process group of its own: Ctrl-C reaches it only through us. */
export function startChild(file: string, options: ChildOptions = {}): Child {
  const child = spawn(process.execPath, ['--import', leaveWithParent, file, ...(options.args ?? [])], {
    cwd: options.cwd ?? checkout,
    env: { NODE_COMPILE_CACHE: compileCache, ...(options.env ?? process.env), TINGJIAN_HAS_STARTER: 'yes' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let lastLine = '';
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream! }).on('line', (line) => {
      if (line.trim()) lastLine = line.trim();
      options.onLine?.(line);
    });
  }
  let isGone = false;
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code));
  }).finally(() => {
    isGone = true;
  });
  return {
    pid: child.pid ?? 0,
    exited,
    lastLine: () => lastLine,
    async stop(graceMs = 10_000) {
      if (isGone) return;
      child.kill('SIGTERM');
      const byForce = setTimeout(() => killGroup(child), graceMs);
      await exited;
      clearTimeout(byForce);
      // What it started and left behind (a compiler, a decoder) goes with it.
      killGroup(child);
    },
  };
}

/** Runs a file to its end; answers whether it went well. */
export async function runChild(file: URL | string, options: ChildOptions & { signal?: AbortSignal } = {}) {
  options.signal?.throwIfAborted();
  const child = startChild(typeof file === 'string' ? file : fileURLToPath(file), options);
  const stop = () => void child.stop(3_000);
  options.signal?.addEventListener('abort', stop);
  const code = await child.exited;
  options.signal?.removeEventListener('abort', stop);
  options.signal?.throwIfAborted();
  return { isDone: code === 0, code, lastLine: child.lastLine() };
}

function killGroup(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody left.
  }
}
