import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine } from '../../engine/prepare-engine.ts';
import { resample } from '../../sound/resample.ts';
import { pieceWav } from '../../transcriber/piece-wav.ts';
import { readWhisperJson } from '../../transcriber/read-whisper-json.ts';
import { defaultPrompt } from '../../transcriber/whisper-cpp.ts';

/** The same as our adapter gives it, or a busy machine would favour one of the two. */
const NICENESS = 10;

/** What anybody gets who gives `main` a whole channel: beam 5, fall-back, the same model, prompt and threads. */
export async function plainEngine(
  samples: Int16Array,
  sampleRate: number,
  engine: Engine,
  threads: number,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-engine-'));
  try {
    const floats = resample(
      Float32Array.from(samples, (value) => value / 32_768),
      sampleRate,
      16_000,
    );
    await writeFile(join(folder, 'whole.wav'), pieceWav(floats));
    const args = ['-m', engine.modelPath, '-l', 'zh', '--prompt', defaultPrompt, '-t', `${threads}`];
    const running = promisify(execFile)(engine.binPath, [...args, '-oj', '-of', 'whole', '-f', 'whole.wav'], {
      cwd: folder,
      maxBuffer: 1 << 26,
    });
    setPriority(running.child.pid!, NICENESS);
    await running;
    // Its last window may run past the end; that is no reason to throw its words away here.
    const believableMs = (floats.length / 16_000) * 1000 + 30_000;
    const heard = readWhisperJson(await readFile(join(folder, 'whole.json')), believableMs);
    return heard?.text ?? '';
  } finally {
    await rm(folder, { recursive: true });
  }
}
