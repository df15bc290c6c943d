import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine } from '../../engine/prepare-engine.ts';
import { hearRecording } from '../../hearing/hear-recording.ts';
import { soundsOf } from '../../hearing/signs.ts';
import { readSound } from '../../sound/read-sound.ts';
import { whisperCpp } from '../../transcriber/whisper-cpp.ts';
import { plainEngine } from './plain-engine.ts';

const SCRIPT = join(import.meta.dirname, '../../../../scripts/voices/non_speech.py');

export type NonSpeech = { clip: string; ours: number; plain: number; plainText: string };

/** Characters written on clips in which nobody speaks. The script wants Python with numpy: PYTHON names it. */
export async function measureNonSpeech(engine: Engine, threads: number): Promise<NonSpeech[]> {
  const folder = await mkdtemp(join(tmpdir(), 'non-speech-'));
  try {
    await promisify(execFile)(process.env.PYTHON ?? 'python3', [SCRIPT, folder]);
    const measured: NonSpeech[] = [];
    for (const clip of (await readdir(folder)).sort()) {
      const sound = await readSound(join(folder, clip));
      const heard = await hearRecording(sound, {
        agentChannel: 'left',
        transcriber: whisperCpp(engine),
      });
      const ours = soundsOf(heard.utterances.map(({ text }) => text).join(''));
      const plainText = await plainEngine(sound.channels[0]!, sound.sampleRate, engine, threads);
      measured.push({ clip, ours, plain: soundsOf(plainText), plainText });
      console.error(`${clip}: ${ours} / ${soundsOf(plainText)}`);
    }
    return measured;
  } finally {
    await rm(folder, { recursive: true });
  }
}
