import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { asAccount } from './account.ts';
import type { PostgresHome } from './home.ts';

export type ServerProcess = {
  pid: number;
  exited: Promise<void>;
  hasExited(): boolean;
  /** The last of what it wrote. */
  said(): string;
  stop(): Promise<void>;
};

/** One running `postgres`, on 127.0.0.1 only, in a process group of its own so that Ctrl-C does not reach it. */
export function spawnServer(
  home: PostgresHome,
  port: number,
  settings: Record<string, string>,
  log: (text: string) => void,
): ServerProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_checkpoints: 'off',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(
    join(home.programs, 'bin', 'postgres'),
    ['-D', home.cluster, '-p', String(port), ...args],
    { ...asAccount(home.account), stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  let tail = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-4000);
    log(text);
  });
  const guard = child.pid ? spawnGuard(child.pid) : null;
  let isGone = false;
  const exited = new Promise<void>((resolve) => {
    const gone = (problem?: unknown) => {
      if (problem instanceof Error) tail += problem.message;
      isGone = true;
      guard?.kill('SIGKILL');
      resolve();
    };
    child.once('error', gone);
    child.once('close', gone);
  });
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited: () => isGone,
    said: () => tail,
    async stop() {
      // Fast, then immediate, then by force. The data survives all three.
      for (const [signal, patienceMs] of [
        ['SIGINT', 20_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ] as const) {
        if (isGone) return;
        child.kill(signal);
        await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
      }
    },
  };
}

/** A shell of 1 MB that outlives us: its input ends when we die, however we die, and it then stops PostgreSQL. */
function spawnGuard(pid: number): ChildProcess {
  const guard = spawn(
    '/bin/sh',
    ['-c', 'read -r _; kill -INT "$1"', 'tingjian-postgres-guard', String(pid)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
      cwd: '/',
    },
  );
  guard.on('error', () => {});
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}
