import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout } from '../checkout.ts';

type StartOptions = { dataDir: string; port: number; env?: NodeJS.ProcessEnv };

export type StartedProduct = {
  port: number;
  exited: Promise<number | null>;
  said(): string;
  says(sentence: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  postgresPid(): number;
  /** The start and everything below it. */
  processes(): number[];
  alive(pids: number[]): number[];
  end(): Promise<void>;
};

/** A real start in a data folder of its own, without demo calls, once it is ready. */
export async function startedProduct(options: StartOptions): Promise<StartedProduct> {
  const { child, exited, stdout, stderr } = spawnStart(options);
  const product: StartedProduct = {
    port: options.port,
    exited,
    said: () => stdout.join(''),
    async says(sentence) {
      for (const until = Date.now() + 150_000; !stdout.join('').includes(sentence); await sleep(50)) {
        if (Date.now() < until && child.exitCode === null) continue;
        throw new Error(`never said “${sentence}”, but:\n${stdout.join('')}${stderr.join('')}`);
      }
    },
    kill: (signal) => child.kill(signal),
    postgresPid: () => Number(readFileSync(pidFile(options.dataDir), 'utf8').split('\n')[0]),
    processes: () => withDescendants(child.pid!),
    alive: (pids) => pids.filter(isAlive),
    async end() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
    },
  };
  await product.says('听鉴已就绪');
  return product;
}

/** A start that is expected to give up. */
export async function runStart(options: StartOptions) {
  const { exited, stdout, stderr } = spawnStart(options);
  return { code: await exited, stdout: stdout.join(''), stderr: stderr.join('') };
}

function spawnStart({ dataDir, port, env }: StartOptions) {
  const child: ChildProcess = spawn(process.execPath, [join(checkout, 'scripts/src/start.ts')], {
    env: {
      ...{
        ...process.env,
        DATABASE_URL: '',
        TINGJIAN_DEMO: 'off',
        TINGJIAN_DATA: dataDir,
        PORT: String(port),
      },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout: string[] = [];
  const stderr: string[] = [];
  child.stdout!.setEncoding('utf8').on('data', (text: string) => stdout.push(text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, exited, stdout, stderr };
}

function pidFile(dataDir: string): string {
  const pointer = join(dataDir, 'postgres-is-in');
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres');
  return join(folder, 'cluster', 'postmaster.pid');
}

function withDescendants(pid: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const found = [pid];
  for (const parent of found) found.push(...all.filter((each) => parentOf(each) === parent));
  return found;
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(status(pid))?.[1] ?? 0);
}

/** A process that has ended and only waits to be collected is not running. */
function isAlive(pid: number): boolean {
  return /^State:\s*[^ZX\s]/m.test(status(pid));
}

function status(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
