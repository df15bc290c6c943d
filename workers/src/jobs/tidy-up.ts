import { sweepOrphans } from '@tingjian/db/recordings/sweep-orphans.ts';
import { enqueueAgain } from '@tingjian/db/writes/enqueue-again.ts';
import { expireExports } from '@tingjian/db/writes/exports/cancel-export.ts';
import type { Working } from './working.ts';

/** At start and every hour: files that were kept long enough and bytes that no call owns go, calls that no job takes further get one. */
export async function tidyUp({ writing, store, jobs, log }: Working): Promise<void> {
  for (const key of await expireExports(writing)) await store.remove(key);
  const removed = await sweepOrphans(writing.db, store, writing.clock.now());
  if (removed.length > 0) log.info({ removed }, 'bytes without a call removed');
  const again = await enqueueAgain(writing, jobs);
  if (again.length > 0) log.warn({ calls: again }, 'calls without a job taken up again');
}
