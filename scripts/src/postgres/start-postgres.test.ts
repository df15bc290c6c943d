import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

let dataDir: string;
let started: RunningPostgres[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tingjian-postgres-'));
  chmodSync(dataDir, 0o711);
  started = [];
});
afterEach(async () => {
  for (const each of started) {
    await each.stop();
    if (each.home.isElsewhere) rmSync(each.home.folder, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(folder = dataDir) {
  const running = await startPostgres({ dataDir: folder });
  started.push(running);
  return running;
}

async function ask(url: string, question: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(question))];
  } finally {
    await sql.end();
  }
}

describe('the embedded PostgreSQL', () => {
  test('sorts by code point, checks its pages, and listens on this machine only', async () => {
    const { url } = await start();
    const [found] = await ask(
      url,
      `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
        current_setting('data_checksums') as checksums, datlocale as locale from pg_database where datname = current_database()`,
    );
    expect(found).toEqual({ listens: '127.0.0.1', sockets: '', checksums: 'on', locale: 'C.UTF-8' });
  });

  test('a wrong password is refused', async () => {
    const { url } = await start();
    const wrong = Object.assign(new URL(url), { password: 'wrong' }).href;
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('what was committed is there after kill -9, at the same address', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 7 as seven');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select seven from kept')).toEqual([{ seven: 7 }]);
  });

  test('a data folder in use is refused in a sentence', async () => {
    await start();
    await expect(startPostgres({ dataDir })).rejects.toThrow(/正由另一份听鉴使用/);
  });

  test('a postmaster.pid whose number belongs to another program now is no obstacle', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(first.home.cluster, 'postmaster.pid'), `${process.pid}\n${first.home.cluster}\n`);
    await start();
  });

  test('a cluster of another version is left alone and named', async () => {
    const { stop, home } = await start();
    await stop();
    writeFileSync(join(home.cluster, 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow(/数据库版本是 17/);
  });

  test('a folder closed to others is no obstacle, for root either', async () => {
    const home = join(dataDir, 'home');
    mkdirSync(join(home, 'data'), { recursive: true });
    chmodSync(home, 0o700);
    const first = await start(join(home, 'data'));
    expect(first.home.isElsewhere).toBe(process.getuid?.() === 0);
    await first.stop();
    const again = await start(join(home, 'data'));
    expect(again.home.folder).toBe(first.home.folder);
  });
});
