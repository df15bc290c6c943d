import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { lockedCall } from './locked-call.ts';

/** A worker stops in the middle of a call: the call waits for the next worker. */
export function giveBackCall(writing: Writing, callId: string): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (call.state !== 'transcribing') return;
    await c.tx.update(calls).set({ state: 'received', progress: null }).where(eq(calls.id, callId));
    await c.note({
      action: 'give-back-call',
      subject: `call:${callId}`,
      before: { state: call.state },
      after: { state: 'received' },
    });
    await c.tell({ id: callId, state: 'received', progress: null });
  });
}
