// Installs from the lockfile, only when something that decides about the installation has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pnpm = 'pnpm@12.21.0';

/** @param {string} checkout */
export async function install(checkout) {
  const modules = join(checkout, 'node_modules');
  const stampFile = join(modules, '.tingjian-installed');
  const stamp = stampOf(checkout);
  if (read(stampFile) === stamp) return;

  mkdirSync(modules, { recursive: true });
  const lock = join(modules, '.tingjian-installing');
  await takeTurn(lock);
  try {
    if (read(stampFile) === stamp) return; // another command did it meanwhile
    process.stderr.write('正在按锁定文件安装依赖（第一次需要几分钟，取决于网络）……\n');
    const { status, error } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
      cwd: checkout,
      stdio: ['ignore', 2, 2],
      // Without a keyboard pnpm must not ask.
      env: { ...process.env, CI: 'true' },
    });
    if (error) throw new Error(`不能运行 npx（${error.message}）。请安装 npm，再运行一次。`);
    if (status !== 0) {
      throw new Error(
        '依赖没有装全，原因见上面的输出（常见的是网络不通或磁盘已满）。已下载的部分会保留，解决后再运行一次即可。',
      );
    }
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(lock, { force: true });
  }
}

function stampOf(checkout) {
  const folders = readdirSync(checkout, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(checkout, entry.name, 'package.json')))
    .map((entry) => `${entry.name}/package.json`)
    .sort();
  const hash = createHash('sha256').update(`${process.platform}-${process.arch} ${pnpm}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...folders]) {
    hash.update(`${file}\0`).update(readFileSync(join(checkout, file)));
  }
  return hash.digest('hex');
}

/** Waits while another living process installs into the same checkout. */
async function takeTurn(lock) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (problem) {
      if (problem.code === 'ENOSPC') throw new Error('磁盘已满，无法安装依赖。请腾出空间，再运行一次。');
      if (problem.code !== 'EEXIST') throw new Error(`不能写入 ${lock}:${problem.message}。`);
    }
    const owner = Number(read(lock));
    if (owner > 0 && !isAlive(owner)) rmSync(lock, { force: true });
    else await sleep(500);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
