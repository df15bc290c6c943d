import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';

/** A speech model has come: the calls that waited are next. */
export function resumeWaitingCalls(writing: Writing): Promise<number> {
  return change(writing, async (c) => {
    const resumed = await c.tx
      .update(calls)
      .set({ state: 'received', problem: null })
      .where(eq(calls.state, 'waiting-for-model'))
      .returning({ id: calls.id });
    for (const { id } of resumed) await c.tell({ id, state: 'received', progress: null });
    if (resumed.length > 0) {
      await c.note({
        action: 'resume-waiting-calls',
        subject: 'calls',
        after: { ids: resumed.map((call) => call.id) },
      });
    }
    return resumed.length;
  });
}
