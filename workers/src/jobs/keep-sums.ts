import { setTimeout as sleep } from 'node:timers/promises';
import { listenTo } from '@tingjian/db/call-events.ts';
import { SUMS_CHANNEL } from '@tingjian/db/change.ts';
import type { Connection } from '@tingjian/db/connect.ts';
import { sumDirtyDays } from '@tingjian/db/writes/sums/sum-dirty-days.ts';

const LOOK_EVERY_MS = 1000;
/** Between two rounds while there is always more: changes that come thick and fast are summed together. */
const GATHER_MS = 100;

/**
 * Sums the days that are waiting: at once when PostgreSQL tells of some after a silence, and once a second whatever it
 * tells.
 */
export async function keepSums(
  { db, client }: Pick<Connection, 'db' | 'client'>,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  let wake = new AbortController();
  let isTold = true;
  const unlisten = await listenTo(client, SUMS_CHANNEL, () => {
    isTold = true;
    wake.abort();
  });
  try {
    while (!signal.aborted) {
      isTold = false;
      wake = new AbortController();
      const done = await sumDirtyDays(db).catch((error) => {
        onError(error);
        return 0;
      });
      if (done > 0) {
        isTold = true;
        await sleep(GATHER_MS, undefined, { signal }).catch(() => {});
      }
      if (!isTold)
        await sleep(LOOK_EVERY_MS, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(
          () => {},
        );
    }
  } finally {
    await unlisten().catch(() => {});
  }
}
