import { Refusal } from '@tingjian/core/refusal.ts';
import { createResampler } from './resample.ts';
import type { SoundLimits } from './sound.ts';
import type { WavHeader } from './wav-header.ts';
import { splitFrames, toInt16 } from './wav-samples.ts';

const HIGHEST_KEPT_HZ = 16_000;

type Collected = { sampleRate: number; channels: Int16Array<ArrayBuffer>[]; durationMs: number };

/** Takes the data of a WAV as it comes, never more of it in memory than is kept, and stops at the limits. */
export async function collectSound(
  data: AsyncIterable<Buffer>,
  header: WavHeader,
  limits: SoundLimits,
  signal?: AbortSignal,
): Promise<Collected> {
  const sampleRate = Math.min(header.sampleRate, HIGHEST_KEPT_HZ);
  const resamplers = Array.from({ length: header.channels }, () =>
    createResampler(header.sampleRate, sampleRate),
  );
  const blocks: Int16Array[][] = resamplers.map(() => []);
  const frameBytes = header.sampleBytes * header.channels;
  let left: Buffer = Buffer.alloc(0);
  let frames = 0;

  for await (const chunk of data) {
    signal?.throwIfAborted();
    const bytes = left.length ? Buffer.concat([left, chunk]) : chunk;
    const whole = bytes.length - (bytes.length % frameBytes);
    left = bytes.subarray(whole);
    if (whole === 0) continue;
    frames += whole / frameBytes;
    checkLength(frames, header, limits);
    for (const [channel, block] of splitFrames(bytes.subarray(0, whole), header).entries()) {
      blocks[channel]!.push(reduce(block, (float) => resamplers[channel]!.push(float), header.sampleRate));
    }
  }
  if (sampleRate !== header.sampleRate) {
    for (const [channel, resampler] of resamplers.entries())
      blocks[channel]!.push(fromFloat(resampler.end()));
  }
  if (frames === 0) throw new Refusal('broken-recording', { detail: '里面没有声音数据' });
  return {
    sampleRate,
    channels: blocks.map(join),
    durationMs: Math.round((frames * 1000) / header.sampleRate),
  };
}

/** Also asked before anything is read, with what the header promises. */
export function checkLength(frames: number, header: WavHeader, limits: SoundLimits): void {
  const seconds = frames / header.sampleRate;
  if (seconds * 1000 > limits.maxDurationMs) {
    const most = Math.round(limits.maxDurationMs / 60_000);
    throw new Refusal('too-long', { detail: `约 ${Math.floor(seconds / 60)} 分钟，上限 ${most} 分钟` });
  }
  if (seconds * Math.min(header.sampleRate, HIGHEST_KEPT_HZ) * header.channels > limits.maxSamples) {
    throw new Refusal('too-long', { detail: `${header.channels} 个声道、${Math.floor(seconds / 60)} 分钟` });
  }
}

function reduce(block: Int16Array, resample: (block: Float32Array) => Float32Array, hz: number): Int16Array {
  return hz <= HIGHEST_KEPT_HZ
    ? block
    : fromFloat(resample(Float32Array.from(block, (value) => value / 32_768)));
}

const fromFloat = (block: Float32Array) => Int16Array.from(block, toInt16);

/** Empties the list as it goes: the copy and the blocks of one channel are all that stands twice. */
function join(blocks: Int16Array[]): Int16Array<ArrayBuffer> {
  const whole = new Int16Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks.splice(0)) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
