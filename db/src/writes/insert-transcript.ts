import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { transcripts } from '../schema/transcripts.ts';
import type { WrittenTranscript } from './written-transcript.ts';

/** The row of one version of a transcript; the version that is already there if the words are the same. */
export async function insertTranscript(
  c: Change,
  callId: string,
  { hash, json }: WrittenTranscript,
): Promise<{ id: string; hash: string }> {
  await c.tx
    .insert(transcripts)
    .values({ id: randomUUID(), callId, hash, body: sql`${json}::jsonb`, savedAt: c.now })
    .onConflictDoNothing();
  const [row] = await c.tx
    .select({ id: transcripts.id })
    .from(transcripts)
    .where(and(eq(transcripts.callId, callId), eq(transcripts.hash, hash)));
  return { id: row!.id, hash };
}
