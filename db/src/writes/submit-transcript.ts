import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { insertCall, type NewCall, type SubmittedCall } from './insert-call.ts';
import { insertTranscript } from './insert-transcript.ts';
import type { WrittenTranscript } from './written-transcript.ts';

/** A call comes in as its transcript: nothing to hear, straight to the judge. */
export function submitTranscript(
  writing: Writing,
  call: NewCall,
  transcript: WrittenTranscript,
): Promise<SubmittedCall> {
  return change(writing, async (c) => {
    const submitted = await insertCall(
      c,
      { ...call, durationMs: transcript.durationMs },
      { state: 'judging', source: 'transcript' },
    );
    const { id: transcriptId } = await insertTranscript(c, submitted.id, transcript);
    await c.tx.update(calls).set({ transcriptId }).where(eq(calls.id, submitted.id));
    await c.enqueue('score-call', { callId: submitted.id });
    return submitted;
  });
}
