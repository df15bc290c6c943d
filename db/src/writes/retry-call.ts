import { Refusal } from '@tingjian/core/refusal.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { lockedCall } from './locked-call.ts';

/** A person asks for another try of a failed call. It goes on where it stopped: with words, only the judge is asked. */
export function retryCall(writing: Writing, callId: string): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (call.state !== 'failed') throw new Refusal('not-failed', { callId });
    const state = call.transcriptId ? 'judging' : 'received';
    await c.tx
      .update(calls)
      .set({ state, problem: null, progress: null, tries: 0 })
      .where(eq(calls.id, callId));
    await c.note({
      action: 'retry-call',
      subject: `call:${callId}`,
      before: { state: call.state, problem: call.problem },
      after: { state },
    });
    await c.enqueue(call.transcriptId ? 'score-call' : 'transcribe-call', { callId });
    await c.tell({ id: callId, state, progress: null });
  });
}
