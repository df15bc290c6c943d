import { Refusal } from '@tingjian/core/refusal.ts';
import { recordingOfCall } from '@tingjian/db/reads/recording-of-call.ts';
import { withLocalCopy } from '@tingjian/db/recordings/local-copy.ts';
import { whenBack } from '@tingjian/db/when-back.ts';
import { beginTranscribing } from '@tingjian/db/writes/begin-transcribing.ts';
import { saveTranscript } from '@tingjian/db/writes/save-transcript.ts';
import { hearRecording } from '../hearing/hear-recording.ts';
import { readSound } from '../sound/read-sound.ts';
import type { Transcriber } from '../transcriber/transcriber.ts';
import { keepSound } from './keep-sound.ts';
import { progressTeller } from './progress-teller.ts';
import type { Working } from './working.ts';

/** From the bytes of a call to its words. */
export async function transcribeCall(
  callId: string,
  { writing, store, settings, log }: Working,
  transcriber: Transcriber,
  signal: AbortSignal,
): Promise<void> {
  if (!(await beginTranscribing(writing, callId))) return;
  const recording = await recordingOfCall(writing.db, callId);
  if (!recording) throw new Refusal('no-sound');
  const agentChannel = recording.agentChannel ?? settings.agentChannel;

  await withLocalCopy(store, recording.storeKey, settings.incomingFolder, async (path) => {
    const limits = { maxDurationMs: settings.maxCallMs };
    const sound = await readSound(path, { limits, ffmpegPath: settings.ffmpegPath, signal });
    await keepSound({ callId, hash: recording.hash, sound, agentChannel }, { writing, store, settings });
    const progress = progressTeller(writing.db, callId, log);
    const transcript = await hearRecording(sound, {
      agentChannel,
      transcriber,
      signal,
      onProgress: progress.tell,
    });
    await progress.end();
    signal.throwIfAborted();
    await whenBack(() => saveTranscript(writing, { callId, transcript }), signal);
  });
}
