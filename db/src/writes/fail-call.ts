import { eq } from 'drizzle-orm';
import { type Change, change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';
import { lockedCall } from './locked-call.ts';

/** No more tries: the call waits for a person, with a sentence that says what to do. */
export function failCall(
  writing: Writing,
  { callId, problem }: { callId: string; problem: string },
): Promise<void> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    if (call.state === 'failed' || call.state === 'scored') return;
    await markFailed(c, call, problem);
  });
}

/** The part of failing that note-failed-try shares. */
export async function markFailed(c: Change, call: typeof calls.$inferSelect, problem: string): Promise<void> {
  await c.tx.update(calls).set({ state: 'failed', progress: null, problem }).where(eq(calls.id, call.id));
  await c.note({
    action: 'fail-call',
    subject: `call:${call.id}`,
    before: { state: call.state },
    after: { state: 'failed', problem },
  });
  await c.tell({ id: call.id, state: 'failed', progress: null });
}
