import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { lockedCall } from './locked-call.ts';

const BEFORE_WORDS = new Set(['received', 'waiting-for-model', 'transcribing']);

/** A worker takes the call up. False: somebody has already written its words, or it was given up. */
export function beginTranscribing(writing: Writing, callId: string): Promise<boolean> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (!BEFORE_WORDS.has(call.state)) return false;
    await c.tx
      .update(calls)
      .set({ state: 'transcribing', progress: 0, problem: null })
      .where(eq(calls.id, callId));
    await c.note({
      action: 'begin-transcribing',
      subject: `call:${callId}`,
      before: { state: call.state },
      after: { state: 'transcribing' },
    });
    await c.tell({ id: callId, state: 'transcribing', progress: 0 });
    return true;
  });
}
