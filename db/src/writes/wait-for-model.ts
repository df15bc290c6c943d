import { eq } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import { calls } from '../schema/calls.ts';

/** No worker has a speech model: the calls that came in say so. Their jobs stay in line. */
export function waitForModel(writing: Writing, problem: string): Promise<number> {
  return change(writing, async (c) => {
    const waiting = await c.tx
      .update(calls)
      .set({ state: 'waiting-for-model', progress: null, problem })
      .where(eq(calls.state, 'received'))
      .returning({ id: calls.id });
    for (const { id } of waiting) await c.tell({ id, state: 'waiting-for-model', progress: null });
    if (waiting.length > 0) {
      await c.note({
        action: 'wait-for-model',
        subject: 'calls',
        after: { ids: waiting.map((call) => call.id) },
      });
    }
    return waiting.length;
  });
}
