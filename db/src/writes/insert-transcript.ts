import { randomUUID } from 'node:crypto';
import { hashOf } from '@tingjian/core/hash.ts';
import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { and, eq } from 'drizzle-orm';
import type { Change } from '../change.ts';
import { transcripts } from '../schema/transcripts.ts';

/** The row of one version of a transcript; the version that is already there if the words are the same. */
export async function insertTranscript(
  c: Change,
  callId: string,
  body: Transcript,
): Promise<{ id: string; hash: string }> {
  const hash = hashOf(body);
  await c.tx
    .insert(transcripts)
    .values({ id: randomUUID(), callId, hash, body, savedAt: c.now })
    .onConflictDoNothing();
  const [row] = await c.tx
    .select({ id: transcripts.id })
    .from(transcripts)
    .where(and(eq(transcripts.callId, callId), eq(transcripts.hash, hash)));
  return { id: row!.id, hash };
}
