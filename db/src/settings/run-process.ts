import type { Logger } from 'pino';
import { makeLog } from './make-log.ts';

const GRACE_MS = 9000;

type Program<S> = {
  name: string;
  /** Throws with every problem of the settings listed. */
  readSettings: (env: NodeJS.ProcessEnv) => S;
  start: (settings: S, log: Logger) => Promise<{ stop(): Promise<void> }>;
};

/** The life of a process of ours: settings, start, and a clean stop on SIGINT or SIGTERM; a second one ends it at once. */
export async function runProcess<S extends { logLevel: string }>({
  name,
  readSettings,
  start,
}: Program<S>): Promise<void> {
  try {
    const settings = readSettings(process.env);
    const log = makeLog(name, settings.logLevel);
    process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled'));
    const starting = start(settings, log);
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, async () => {
        if (isStopping) process.exit(1);
        isStopping = true;
        setTimeout(() => process.exit(1), GRACE_MS).unref();
        const stopped = starting.then((running) => running.stop());
        await stopped.catch((error) => log.error({ err: error }, 'stopping failed'));
        process.exit(0);
      });
    }
    await starting;
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
