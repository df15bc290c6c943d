import { and, inArray } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { calls } from '../../schema/calls.ts';
import { hiddenFrom, type Judging } from './hidden-from.ts';

/** Of these calls those of which this person may not be told what the machine found. */
export async function hiddenCalls(db: Queries, callIds: string[], judging: Judging): Promise<Set<string>> {
  const hidden = hiddenFrom(judging);
  if (!hidden || callIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: calls.id })
    .from(calls)
    .where(and(inArray(calls.id, [...new Set(callIds)]), hidden));
  return new Set(rows.map(({ id }) => id));
}
