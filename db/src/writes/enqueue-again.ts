import { change, type Writing } from '../change.ts';
import type { Jobs } from '../jobs.ts';
import { unfinishedCalls } from '../reads/unfinished-calls.ts';

/** Calls that are not finished and that no job takes further (after a restore, say) get their job again. */
export async function enqueueAgain(writing: Writing, jobs: Jobs): Promise<string[]> {
  const again: string[] = [];
  for (const { id, state } of await unfinishedCalls(writing.db)) {
    const job = state === 'judging' ? 'score-call' : 'transcribe-call';
    if (await jobs.isPending(job, id)) continue;
    await change(writing, async (c) => {
      await c.enqueue(job, { callId: id });
      await c.note({ action: 'enqueue-again', subject: `call:${id}`, after: { job } });
    });
    again.push(id);
  }
  return again;
}
