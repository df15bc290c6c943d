import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cannot, diskFull, explained } from '../cannot.ts';
import { lockFolder } from '../folder-lock.ts';
import { freePort } from '../free-port.ts';
import { type PostgresHome, postgresHome } from './home.ts';
import { initialise, userName } from './initialise.ts';
import { endLeftOver } from './left-over.ts';
import { isReady, makeDatabase } from './ready.ts';
import { type ServerProcess, spawnServer } from './server-process.ts';

export type StartPostgresOptions = {
  dataDir: string;
  /** Exactly this port. Without it: the port of last time, or a free one. */
  port?: number;
  settings?: Record<string, string>;
  log?: (text: string) => void;
};
export type RunningPostgres = {
  url: string;
  port: number;
  pid: number;
  home: PostgresHome;
  /** Settles when the server is gone, wanted or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
};

/** Starts the PostgreSQL of a data folder, making it first if need be, and answers when it answers. */
export async function startPostgres(options: StartPostgresOptions): Promise<RunningPostgres> {
  try {
    const home = postgresHome(options.dataDir);
    const lock = lockFolder(home.folder);
    try {
      const password = initialise(home);
      await endLeftOver(home.cluster);
      const { server, port } = await startOnSomePort(home, password, options);
      server.exited.then(lock.release);
      const url = `postgres://${userName}:${password}@127.0.0.1:${port}/${userName}`;
      return { url, port, pid: server.pid, home, exited: server.exited, stop: server.stop };
    } catch (problem) {
      lock.release();
      throw problem;
    }
  } catch (problem) {
    throw explained(problem, '启动数据库');
  }
}

async function startOnSomePort(home: PostgresHome, password: string, options: StartPostgresOptions) {
  const portFile = join(home.folder, 'port');
  let said = '';
  for (let attempt = 0; attempt < 20; attempt++) {
    const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
    const port = options.port ?? (await freePort(remembered)) ?? (await freePort(0));
    if (!port) continue;
    const server = spawnServer(home, port, options.settings ?? {}, options.log ?? (() => {}));
    if (await comesUp(server, port, password)) {
      await makeDatabase(port, password);
      writeFileSync(portFile, String(port));
      return { server, port };
    }
    await server.stop();
    said = server.said();
    if (/No space left|Disk quota/.test(said)) throw new Cannot(diskFull('启动数据库'));
    // A port taken meanwhile, or processes of a killed server that are just going: worth another try.
    if (!/Address already in use|shared memory block|postmaster\.pid/.test(said)) break;
    await sleep(500);
  }
  throw new Cannot(
    `数据库没有启动：${lastProblem(said)}。数据没有改动；更多见数据文件夹里的 logs/postgres.log。`,
  );
}

async function comesUp(server: ServerProcess, port: number, password: string): Promise<boolean> {
  const until = Date.now() + 60_000; // recovery after a crash takes its time
  while (!server.hasExited() && Date.now() < until) {
    if (await isReady(port, password)) return !server.hasExited();
    await sleep(30);
  }
  return false;
}

function lastProblem(said: string): string {
  const lines = said.trim().split('\n');
  return (lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '').trim();
}
