import { hostname } from 'node:os';
import { readyWorkers } from '@tingjian/db/reads/ready-workers.ts';
import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { recordWorker } from '@tingjian/db/writes/record-worker.ts';
import { resumeWaitingCalls } from '@tingjian/db/writes/resume-waiting-calls.ts';
import { waitForModel } from '@tingjian/db/writes/wait-for-model.ts';
import type { Working } from './working.ts';

/** The first look for a model takes a moment; until then nobody says that there is none. */
const FIRST_LOOK_MS = 3000;

type Condition = { startedAt: Date; doing: string | null; model: ModelState };

/** Says that this worker lives, and sees to it that calls say truly whether they wait for a speech model. */
export async function showSignOfLife({ id, writing }: Working, condition: Condition): Promise<void> {
  const now = writing.clock.now();
  await recordWorker(writing.db, { id, host: hostname(), ...condition }, now);
  const { model } = condition;
  if (model.state === 'ready') {
    await resumeWaitingCalls(writing);
    return;
  }
  if (now.getTime() - condition.startedAt.getTime() < FIRST_LOOK_MS) return;
  if ((await readyWorkers(writing.db, now)) === 0) await waitForModel(writing, model.todo ?? model.message);
}
