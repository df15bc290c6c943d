import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { type PeakChannel, peaks } from '../schema/peaks.ts';

/** The shape of the sound, agent first; null while nobody has measured it. */
export async function peaksOfCall(
  db: Queries,
  callId: string,
): Promise<{ channels: PeakChannel[]; durationMs: number } | null> {
  const [row] = await db
    .select({ channels: peaks.channels, durationMs: calls.durationMs })
    .from(peaks)
    .innerJoin(calls, eq(calls.id, peaks.callId))
    .where(eq(peaks.callId, callId));
  return row ? { channels: row.channels, durationMs: row.durationMs ?? 0 } : null;
}
