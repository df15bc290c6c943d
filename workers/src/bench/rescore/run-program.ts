import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** `said`: the end of what it wrote. */
export type Ran = {
  seconds: number;
  code: number | null;
  said: string;
  rssMb: { early: number; most: number };
};

/** Runs one of our programs as a person would, and watches its memory: a quarter of the way in, and at most. */
export async function runProgram(
  file: string,
  args: string[],
  { env, killWhen }: { env: NodeJS.ProcessEnv; killWhen?: () => Promise<boolean> },
): Promise<Ran> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-5000);
    });
  }
  const closed = once(child, 'close') as Promise<[number | null]>;
  const samples: number[] = [];
  const watching = (async () => {
    while (child.exitCode === null && child.signalCode === null) {
      samples.push(await rssMb(child.pid!));
      if (await killWhen?.()) child.kill('SIGKILL');
      await sleep(200);
    }
  })();
  const [code] = await closed;
  const seconds = (performance.now() - startedAt) / 1000;
  await watching;
  const early = samples[Math.floor(samples.length / 4)] ?? 0;
  return { seconds, code, said, rssMb: { early, most: Math.max(0, ...samples) } };
}

async function rssMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}
