import { eq } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { calls } from '../schema/calls.ts';
import { recordings } from '../schema/recordings.ts';

export type RecordingOfCall = {
  hash: string;
  size: number;
  storeKey: string;
  format: string;
  playKey: string | null;
  playSize: number | null;
  fileName: string;
  agentChannel: 'left' | 'right' | null;
};

/** Where the bytes of a call are; null if the call has none or does not exist. */
export async function recordingOfCall(db: Queries, callId: string): Promise<RecordingOfCall | null> {
  const [row] = await db
    .select({
      hash: recordings.hash,
      size: recordings.size,
      storeKey: recordings.storeKey,
      format: recordings.format,
      playKey: recordings.playKey,
      playSize: recordings.playSize,
      fileName: calls.fileName,
      agentChannel: calls.agentChannel,
    })
    .from(recordings)
    .innerJoin(calls, eq(calls.id, recordings.callId))
    .where(eq(recordings.callId, callId));
  return row ?? null;
}
