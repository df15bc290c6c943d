import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Cannot } from '../cannot.ts';

/**
 * Ends a PostgreSQL of ours that outlived its starter, and removes a postmaster.pid whose number now belongs to
 * another program. Called while holding the folder's lock: nobody else can be using the cluster.
 */
export async function endLeftOver(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isOurs(pid, cluster)) {
    rmSync(pidFile, { force: true });
    return;
  }
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code === 'EPERM') {
        throw new Cannot(
          `数据库 ${cluster} 正由另一个帐户的进程 ${pid} 使用。请用那个帐户停止它，再启动听鉴。`,
        );
      }
    }
    for (let waited = 0; waited < patienceMs; waited += 50) {
      if (!isOurs(pid, cluster)) return;
      await sleep(50);
    }
  }
}

/** Is this process alive, and is it the PostgreSQL of this cluster? Numbers are used again after a restart. */
function isOurs(pid: number, cluster: string): boolean {
  if (!(pid > 0)) return false;
  const commandLine =
    process.platform === 'linux'
      ? readIfThere(`/proc/${pid}/cmdline`)
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return commandLine.includes(cluster);
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
