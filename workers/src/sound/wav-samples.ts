import { ALAW, ULAW } from '@tingjian/core/recording/companding.ts';
import type { WavHeader } from './wav-header.ts';

/** One stored sample at byte `at`, as 16-bit. */
type ReadSample = (bytes: Buffer, at: number) => number;

/** Splits whole frames into one block of 16-bit samples per channel. */
export function splitFrames(bytes: Buffer, header: WavHeader): Int16Array<ArrayBuffer>[] {
  const read = sampleReader(header);
  const frameBytes = header.sampleBytes * header.channels;
  const frames = Math.floor(bytes.length / frameBytes);
  return Array.from({ length: header.channels }, (_, channel) => {
    const samples = new Int16Array(frames);
    let at = channel * header.sampleBytes;
    for (let frame = 0; frame < frames; frame++, at += frameBytes) samples[frame] = read(bytes, at);
    return samples;
  });
}

function sampleReader({ coding, sampleBytes }: WavHeader): ReadSample {
  if (coding === 'alaw') return (bytes, at) => ALAW[bytes[at]!]!;
  if (coding === 'ulaw') return (bytes, at) => ULAW[bytes[at]!]!;
  if (coding === 'float') {
    return sampleBytes === 4
      ? (bytes, at) => toInt16(bytes.readFloatLE(at))
      : (bytes, at) => toInt16(bytes.readDoubleLE(at));
  }
  if (sampleBytes === 1) return (bytes, at) => (bytes[at]! - 128) << 8;
  // The two highest bytes of a little-endian sample are its last two.
  return (bytes, at) => bytes.readInt16LE(at + sampleBytes - 2);
}

/** -1..1 to 16-bit; what is not a number is silence. */
export function toInt16(value: number): number {
  return Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))) || 0;
}
