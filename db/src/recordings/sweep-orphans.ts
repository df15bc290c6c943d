import type { Queries } from '../connect.ts';
import { isKeyInUse } from '../reads/is-key-in-use.ts';
import type { RecordingStore } from './store.ts';

const GRACE_MS = 3600_000;

/** Removes bytes that no call owns: an upload that ended between the bytes and the row, an hour ago or more. */
export async function sweepOrphans(db: Queries, store: RecordingStore, now: Date): Promise<string[]> {
  const removed: string[] = [];
  for await (const { key, modifiedAt } of store.list()) {
    if (now.getTime() - modifiedAt.getTime() < GRACE_MS) continue;
    if (await isKeyInUse(db, key)) continue;
    await store.remove(key);
    removed.push(key);
  }
  return removed;
}
