import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Cannot } from '../cannot.ts';

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type Account = { uid: number; gid: number; name: string };

/** null: we are an ordinary user and PostgreSQL runs as ourselves. */
export function postgresAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid, name: `uid ${uid}` };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { uid, gid, name };
  }
  throw new Cannot('PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 帐户。请用普通帐户启动听鉴。');
}

/** Can the account go into this folder, through all the folders above it? */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], asAccount(account)).status === 0;
}

export function canRun(account: Account, program: string): boolean {
  return spawnSync(program, ['--version'], asAccount(account)).status === 0;
}

/** Options for spawn: the account, and a folder that it can certainly stand in. */
export function asAccount(account: Account | null): { uid?: number; gid?: number; cwd: string } {
  return account ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: '/' };
}

function idOf(which: '-u' | '-g', name: string): number {
  return Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout || 0);
}
