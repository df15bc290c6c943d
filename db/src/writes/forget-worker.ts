import { eq } from 'drizzle-orm';
import type { Database } from '../connect.ts';
import { workers } from '../schema/workers.ts';

/** A worker has stopped in good order. */
export async function forgetWorker(db: Database, id: string): Promise<void> {
  await db.delete(workers).where(eq(workers.id, id));
}
