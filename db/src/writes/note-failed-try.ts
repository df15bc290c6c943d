import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import type { JobName } from '../jobs.ts';
import { calls } from '../schema/calls.ts';
import { markFailed } from './fail-call.ts';
import { lockedCall } from './locked-call.ts';

/** How long to wait before the next try; after the last one the call is failed. */
const WAIT_SECONDS = [5, 30, 120, 600];

/** A job ended in a fault of ours. The next try is put in line here, or the call is failed. */
export function noteFailedTry(
  writing: Writing,
  { callId, job, problem }: { callId: string; job: JobName; problem: string },
): Promise<'again' | 'failed' | 'over'> {
  return change(writing, async (c) => {
    const call = await lockedCall(c, callId);
    const expected = job === 'score-call' ? 'judging' : 'transcribing';
    if (call.state !== expected) return 'over';
    const waitSeconds = WAIT_SECONDS[call.tries];
    if (waitSeconds === undefined) {
      await markFailed(c, call, problem);
      return 'failed';
    }
    await c.tx
      .update(calls)
      .set({ tries: call.tries + 1, progress: null, problem })
      .where(eq(calls.id, callId));
    await c.note({
      action: 'note-failed-try',
      subject: `call:${callId}`,
      before: { tries: call.tries },
      after: { tries: call.tries + 1, job, problem },
    });
    await c.enqueue(job, { callId }, waitSeconds);
    await c.tell({ id: callId, state: call.state, progress: null });
    return 'again';
  });
}
