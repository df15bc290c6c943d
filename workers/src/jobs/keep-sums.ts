import { setTimeout as sleep } from 'node:timers/promises';
import { listenTo } from '@tingjian/db/call-events.ts';
import { SUMS_CHANNEL } from '@tingjian/db/change.ts';
import type { Connection } from '@tingjian/db/connect.ts';
import { sumDirtyDays } from '@tingjian/db/writes/sums/sum-dirty-days.ts';

const LOOK_EVERY_MS = 1000;

/** Sums the days that are waiting: at once when PostgreSQL tells of some, and once a second whatever it tells. */
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
      await sumDirtyDays(db).then((done) => {
        if (done > 0) isTold = true;
      }, onError);
      if (!isTold)
        await sleep(LOOK_EVERY_MS, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(
          () => {},
        );
    }
  } finally {
    await unlisten().catch(() => {});
  }
}
