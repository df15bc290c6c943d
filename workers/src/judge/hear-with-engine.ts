import type { Transcript } from '@tingjian/core/transcript/transcript.ts';
import { EngineMissing } from '../engine/engine-missing.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { hearRecording } from '../hearing/hear-recording.ts';
import { readSound } from '../sound/read-sound.ts';
import type { Transcriber } from '../transcriber/transcriber.ts';
import { whisperCpp } from '../transcriber/whisper-cpp.ts';

/** Hears recordings with the real engine, made ready at the first one; progress goes to the standard error. */
export function hearWithEngine(agentChannel: 'left' | 'right'): (path: string) => Promise<Transcript> {
  let engine: Promise<Transcriber> | null = null;
  return async (path) => {
    const sound = await readSound(path, { ffmpegPath: process.env.FFMPEG_PATH });
    engine ??= readyEngine();
    const transcriber = await engine;
    return hearRecording(sound, { agentChannel, transcriber, onProgress: showing('  转写') });
  };
}

async function readyEngine(): Promise<Transcriber> {
  const prepared = await prepareEngine({
    env: process.env,
    onProgress: ({ sentence }) => console.error(`  ${sentence}`),
  });
  if (prepared.state === 'missing') throw new EngineMissing(prepared.missing, prepared.sentence);
  return whisperCpp(prepared.engine);
}

/** Every tenth part, so that a log stays readable. */
function showing(label: string): (share: number) => void {
  let shown = 0;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= shown) return;
    shown = tenth;
    console.error(`${label} ${tenth * 10}%`);
  };
}
