import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { insertTranscript } from './insert-transcript.ts';
import { lockedCall } from './locked-call.ts';
import { writtenTranscript } from './written-transcript.ts';

/**
 * The words of a call that was being transcribed. A second worker that finishes the same call changes nothing:
 * the first words stand.
 */
export function saveTranscript(
  writing: Writing,
  { callId, transcript }: { callId: string; transcript: Transcript },
): Promise<boolean> {
  const written = writtenTranscript(transcript);
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (call.state !== 'transcribing') return false;
    const { id: transcriptId, hash } = await insertTranscript(c, callId, written);
    await c.tx
      .update(calls)
      .set({
        state: 'judging',
        progress: null,
        problem: null,
        transcriptId,
        durationMs: transcript.durationMs,
        tries: 0,
      })
      .where(eq(calls.id, callId));
    await c.note({
      action: 'save-transcript',
      subject: `call:${callId}`,
      before: { state: call.state },
      after: { state: 'judging', transcriptHash: hash },
    });
    await c.enqueue('score-call', { callId });
    await c.tell({ id: callId, state: 'judging', progress: null });
    return true;
  });
}
