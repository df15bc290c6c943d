import { readdirSync, readFileSync } from 'node:fs';

/** For tests: the processes on this machine whose program is `program` and whose parent is this process. */
export function enginePids(program: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isOurs(pid, program));
}

function isOurs(pid: number, program: string) {
  try {
    const state = /^\d+ \(.*\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))!;
    const isZombie = state[1] === 'Z';
    return (
      !isZombie &&
      Number(state[2]) === process.pid &&
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(`${program}\0`)
    );
  } catch {
    return false;
  }
}
