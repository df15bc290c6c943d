import { lt } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { type ModelState, workers } from '../schema/workers.ts';

export type WorkerReport = {
  id: string;
  host: string;
  startedAt: Date;
  doing: string | null;
  model: ModelState;
};

/** A sign of life, every few seconds. Rows of workers silent for a day are removed. */
export async function recordWorker(db: Database, report: WorkerReport, now: Date): Promise<void> {
  const { doing, model } = report;
  await db
    .insert(workers)
    .values({ ...report, lastSeenAt: now })
    .onConflictDoUpdate({ target: workers.id, set: { lastSeenAt: now, doing, model } });
  await db.delete(workers).where(lt(workers.lastSeenAt, new Date(now.getTime() - 24 * 3600_000)));
}
