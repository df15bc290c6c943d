import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cannot, diskFull } from '../cannot.ts';
import { asAccount } from './account.ts';
import type { PostgresHome } from './home.ts';

export const userName = 'tingjian';
const majorVersion = '18';

/** Makes the cluster when there is none, whole or not at all, and gives its password. */
export function initialise(home: PostgresHome): string {
  const passwordFile = join(home.folder, 'password');
  if (existsSync(home.cluster)) {
    const made = readOr(join(home.cluster, 'PG_VERSION'), '（无）');
    if (made !== majorVersion) {
      throw new Cannot(
        `${home.cluster} 里的数据库版本是 ${made}，这一版听鉴内置 PostgreSQL ${majorVersion}。数据没有改动；升级办法见 docs/operating.md。`,
      );
    }
    const password = readOr(passwordFile, '');
    if (!password)
      throw new Cannot(`数据库的口令文件 ${passwordFile} 不见了。请从备份中恢复它；数据没有改动。`);
    return password;
  }

  const unfinished = join(home.folder, 'cluster.unfinished');
  const handOver = join(home.folder, 'first-password');
  const password = readOr(passwordFile, '') || randomBytes(24).toString('hex');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  for (const file of [passwordFile, handOver]) writeFileSync(file, password, { mode: 0o600 });
  if (home.account)
    for (const path of [unfinished, handOver]) chownSync(path, home.account.uid, home.account.gid);
  const done = spawnSync(
    join(home.programs, 'bin', 'initdb'),
    [
      ...[
        '-D',
        unfinished,
        '-U',
        userName,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      ...['--locale=C', '--data-checksums', '--auth=scram-sha-256', `--pwfile=${handOver}`],
    ],
    { ...asAccount(home.account), encoding: 'utf8' },
  );
  rmSync(handOver, { force: true });
  if (done.status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    const said = `${done.stderr ?? ''}${done.error?.message ?? ''}`.trim();
    if (/No space left|Disk quota/.test(said)) throw new Cannot(diskFull('建立数据库'));
    throw new Cannot(`不能建立数据库：${said.split('\n').at(-1)}`);
  }
  renameSync(unfinished, home.cluster);
  return password;
}

function readOr(file: string, otherwise: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : otherwise;
}
