import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { FRAME_MS, loudness, noiseFloorDb } from './loudness.ts';
import { createResampler } from './resample.ts';
import { trueEdges } from './true-edges.ts';

/** Where somebody speaks on one channel, in order, to within a few hundredths of a second. */
export type VoiceActivity = {
  findSpeech(samples: Int16Array, sampleRate: number, signal?: AbortSignal): Promise<Span[]>;
  settings: Record<string, unknown>;
};

/**
 * After long music the model is deaf: its memory is full of it, and it missed the whole first sentence of an agent who
 * came back. So it starts afresh in the first quiet after `deafAfterMs` of loud sound without speech.
 */
const SETTINGS = {
  model: 'silero-v6',
  threshold: 0.3,
  minSpeechMs: 150,
  minSilenceMs: 250,
  deafAfterMs: 2000,
  afreshAfterQuietMs: 300,
};
/** This far above the noise of the line is loud. */
const LOUD_DB = 8;

const HZ = 16_000;
/** One answer of the model, 32 ms. */
const WINDOW = 512;
const WINDOW_MS = (WINDOW * 1000) / HZ;
const WINDOWS_AT_ONCE = 200;

type SileroVad = {
  acceptWaveform(samples: Float32Array): void;
  isDetected(): boolean;
  isEmpty(): boolean;
  pop(): void;
  reset(): void;
};

export function createVoiceActivity(): VoiceActivity {
  const require = createRequire(import.meta.url);
  const sherpa = require('sherpa-onnx-node') as { Vad: new (config: object, seconds: number) => SileroVad };
  const model = join(dirname(require.resolve('@ricky0123/vad-web')), 'silero_vad_v6.onnx');
  if (!existsSync(model)) throw new Error(`语音检测模型不在：${model}`);
  // The model's own smoothing is switched off: the edges are found by loudness, and joined and dropped after that.
  const sileroVad = {
    model,
    threshold: SETTINGS.threshold,
    minSpeechDuration: 0.03,
    minSilenceDuration: 0.03,
    windowSize: WINDOW,
  };
  const config = { sileroVad, sampleRate: HZ, numThreads: 1, provider: 'cpu', debug: 0 };

  return {
    settings: SETTINGS,
    async findSpeech(samples, sampleRate, signal) {
      const levels = loudness(samples, sampleRate);
      const loudDb = noiseFloorDb(levels) + LOUD_DB;
      const vad = new sherpa.Vad(config, 60);
      const rough: Span[] = [];
      let [deafMs, quietMs] = [0, 0];
      let startMs: number | null = null;
      let window = 0;
      for await (const isSpeech of answers(vad, samples, sampleRate, signal)) {
        if (isSpeech) startMs ??= window * WINDOW_MS;
        if (!isSpeech && startMs !== null) {
          rough.push({ startMs, endMs: window * WINDOW_MS });
          startMs = null;
        }
        const isLoud = levels[Math.floor((window * WINDOW_MS) / FRAME_MS)]! > loudDb;
        deafMs = isSpeech ? 0 : deafMs + (isLoud ? WINDOW_MS : 0);
        quietMs = isLoud ? 0 : quietMs + WINDOW_MS;
        if (deafMs > SETTINGS.deafAfterMs && quietMs > SETTINGS.afreshAfterQuietMs) {
          vad.reset();
          deafMs = 0;
        }
        window++;
      }
      if (startMs !== null) rough.push({ startMs, endMs: window * WINDOW_MS });
      return trueEdges(rough, levels, SETTINGS);
    },
  };
}

/** Whether there is speech, window by window; gives way to the rest of the process now and then. */
async function* answers(vad: SileroVad, samples: Int16Array, sampleRate: number, signal?: AbortSignal) {
  const resampler = createResampler(sampleRate, HZ);
  let left: Float32Array = new Float32Array(0);
  const block = Math.ceil((WINDOWS_AT_ONCE * WINDOW * sampleRate) / HZ);
  for (let at = 0; at < samples.length + block; at += block) {
    const input = Float32Array.from(samples.subarray(at, at + block), (value) => value / 32_768);
    const output = at < samples.length ? resampler.push(input) : resampler.end();
    const ready = new Float32Array(left.length + output.length);
    ready.set(left);
    ready.set(output, left.length);
    let used = 0;
    for (; used + WINDOW <= ready.length; used += WINDOW) {
      vad.acceptWaveform(ready.subarray(used, used + WINDOW));
      yield vad.isDetected();
      while (!vad.isEmpty()) vad.pop();
    }
    left = ready.slice(used);
    signal?.throwIfAborted();
    await setImmediate();
  }
}
