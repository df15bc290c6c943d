import type { ModelState } from '@tingjian/db/schema/workers.ts';
import { resumeWaitingCalls } from '@tingjian/db/writes/resume-waiting-calls.ts';
import { whisperCpp } from '../transcriber/whisper-cpp.ts';
import { keepEngine } from './keep-engine.ts';
import { takeJob } from './take-job.ts';
import { transcribeCall } from './transcribe-call.ts';
import type { Working } from './working.ts';

/** Takes recordings up as soon as there is a speech engine, one at a time: its threads want the whole machine. */
export async function hearWhenReady(
  working: Working,
  env: NodeJS.ProcessEnv,
  onState: (state: ModelState) => void,
): Promise<void> {
  const { settings, stopping, writing, jobs, log } = working;
  const engine = await keepEngine({ env, dataFolder: settings.dataFolder, signal: stopping, onState });
  if (!engine) return;
  const transcriber = whisperCpp(engine);
  log.info({ model: engine.modelName }, 'speech engine ready');
  await jobs.work('transcribe-call', { concurrency: 1 }, async ({ callId }, claim) => {
    working.setDoing(`转写 ${callId}`);
    await takeJob(working, { job: 'transcribe-call', callId, claim }, (signal) =>
      transcribeCall(callId, working, transcriber, signal),
    ).finally(() => working.setDoing(null));
  });
  await resumeWaitingCalls(writing);
}
