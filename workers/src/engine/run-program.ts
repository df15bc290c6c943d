import { type ChildProcess, spawn } from 'node:child_process';
import { setPriority } from 'node:os';

export type RunProgram = {
  program: string;
  args: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Above 0 is lower than others: the api keeps answering while the engine works. */
  niceness?: number;
  onLine?: (line: string) => void;
};

export type RanProgram = {
  exitCode: number | null;
  isTimedOut: boolean;
  lastLines: string;
  startError?: NodeJS.ErrnoException;
};

const runningGroups = new Set<number>();
process.on('exit', () => runningGroups.forEach(killGroup));

/**
 * Runs a program without a shell, in a process group of its own that dies on abort and time-out.
 * It always ends in a value, except on abort, which rejects.
 * Its output goes through pipes also because a program whose reader was killed then dies at its next line.
 */
export async function runProgram(run: RunProgram): Promise<RanProgram> {
  run.signal?.throwIfAborted();
  const child = spawn(run.program, run.args, {
    cwd: run.cwd,
    env: run.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid) runningGroups.add(child.pid);
  lowerPriority(child, run.niceness ?? 0);
  const lines = lastLinesOf(child, run.onLine);
  const kill = () => child.pid && killGroup(child.pid);
  let isTimedOut = false;
  const timer =
    run.timeoutMs &&
    setTimeout(() => {
      isTimedOut = true;
      kill();
    }, run.timeoutMs);
  run.signal?.addEventListener('abort', kill, { once: true });
  try {
    const ended = await endOf(child);
    run.signal?.throwIfAborted();
    return { ...ended, isTimedOut, lastLines: lines.join('\n') };
  } finally {
    clearTimeout(timer);
    run.signal?.removeEventListener('abort', kill);
    kill();
    if (child.pid) runningGroups.delete(child.pid);
  }
}

function endOf(
  child: ChildProcess,
): Promise<{ exitCode: number | null; startError?: NodeJS.ErrnoException }> {
  return new Promise((resolve) => {
    child.once('error', (startError) => resolve({ exitCode: null, startError }));
    child.once('close', (exitCode) => resolve({ exitCode }));
    // A grandchild that keeps a pipe open must not hold us up.
    child.once('exit', (exitCode) => setTimeout(() => resolve({ exitCode }), 500));
  });
}

function lastLinesOf(child: ChildProcess, onLine?: (line: string) => void) {
  const kept: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split(/[\r\n]+/);
      rest = lines.pop()!.slice(-4000);
      for (const line of lines) {
        onLine?.(line);
        kept.push(line.slice(0, 500));
      }
      kept.splice(0, kept.length - 30);
    });
  }
  return kept;
}

function lowerPriority(child: ChildProcess, niceness: number) {
  if (!child.pid || !niceness) return;
  try {
    setPriority(child.pid, niceness);
  } catch {
    // It ended already, or the system does not let us: then it runs at the ordinary priority.
  }
}

function killGroup(pid: number) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left in the group.
  }
}
