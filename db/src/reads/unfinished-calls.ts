import type { CallState } from '@tingjian/core/calls/call-state.ts';
import { inArray } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';

/** Calls that some job should be taking further. */
export function unfinishedCalls(db: Queries): Promise<{ id: string; state: CallState }[]> {
  return db
    .select({ id: calls.id, state: calls.state })
    .from(calls)
    .where(inArray(calls.state, ['received', 'waiting-for-model', 'transcribing', 'judging']));
}
