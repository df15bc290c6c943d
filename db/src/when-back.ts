import { setTimeout as sleep } from 'node:timers/promises';
import { isDatabaseAway } from './connect.ts';

const PATIENCE_MS = 30_000;

/** Does a write; if PostgreSQL is away, does it again when it is back, so that long work is not thrown away. */
export async function whenBack<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error) || signal.aborted || Date.now() > until) throw error;
      await sleep(500, undefined, { signal });
    }
  }
}
