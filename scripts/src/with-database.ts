import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Cannot } from './cannot.ts';
import { checkout } from './checkout.ts';
import { runningPostgres } from './postgres/running-postgres.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { mustAnswer, type RunningDatabase } from './start/database.ts';
import { logFile } from './start/log-file.ts';
import { prepareTables } from './start/prepare-tables.ts';
import { readSettings, type Settings } from './start/settings.ts';

const leaveWithParent = new URL('./leave-with-parent.ts', import.meta.url).href;

/**
 * Runs one of our programs with the database of this installation: the one that runs, or one that is started for as
 * long as it takes. The program has the terminal to itself; its exit code is ours.
 */
export async function withDatabase(file: string): Promise<never> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  process.on('disconnect', () => stopping.abort());
  let database: RunningDatabase | null = null;
  let code = 1;
  try {
    database = await databaseOf(readSettings(process.env), stopping.signal);
    code = await runProgram(file, database.url, stopping.signal);
  } catch (problem) {
    if (!stopping.signal.aborted) console.error(problem instanceof Cannot ? problem.message : problem);
  }
  await database?.stop();
  process.exit(code);
}

async function databaseOf({ databaseUrl, dataDir }: Settings, signal: AbortSignal): Promise<RunningDatabase> {
  const stop = async () => {};
  if (databaseUrl) {
    await mustAnswer(databaseUrl);
    return { url: databaseUrl, stop };
  }
  const url = await runningPostgres(dataDir);
  if (url) return { url, stop };
  const log = logFile(join(dataDir, 'logs', 'postgres.log'));
  const started = await startPostgres({ dataDir, log: log.write });
  try {
    const env = { ...process.env, DATABASE_URL: started.url, TINGJIAN_DATA: dataDir };
    // The standard output belongs to the program.
    await prepareTables(env, signal, false, (line) => console.error(line));
    return started;
  } catch (problem) {
    await started.stop();
    throw problem;
  }
}

async function runProgram(file: string, databaseUrl: string, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const args = ['--import', leaveWithParent, join(checkout, file), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: databaseUrl, TINGJIAN_HAS_STARTER: 'yes' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // In a group of its own, Ctrl-C reaches it through us, once.
    detached: true,
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
