import { Refusal } from '../refusal.ts';

export type WavCoding = 'pcm' | 'float' | 'alaw' | 'ulaw' | 'other';

export type WavFormat = {
  coding: WavCoding;
  channels: number;
  sampleRate: number;
  /** Of one sample of one channel, as stored. */
  sampleBytes: number;
};

const CODINGS: Record<number, WavCoding> = { 1: 'pcm', 3: 'float', 6: 'alaw', 7: 'ulaw' };
const MAX_CHANNELS = 8;
const MIN_HZ = 4_000;
const MAX_HZ = 192_000;
const EXTENSIBLE = 0xfffe;

/** The `fmt ` chunk of a WAV file; a refusal for what can never be heard. */
export function wavFormat(chunk: Uint8Array): WavFormat {
  if (chunk.length < 16) throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  const tag = view.getUint16(0, true);
  const coding =
    CODINGS[tag === EXTENSIBLE && chunk.length >= 26 ? view.getUint16(24, true) : tag] ?? 'other';
  const channels = view.getUint16(2, true);
  const sampleRate = view.getUint32(4, true);
  checkShape(channels, sampleRate);
  const frameBytes = view.getUint16(12, true);
  const bits = view.getUint16(14, true);
  const sampleBytes = frameBytes / channels;
  if (coding !== 'other' && !isPossible(coding, bits, sampleBytes)) {
    throw new Refusal('broken-recording', { detail: `WAV 头自相矛盾：${bits} 位，每帧 ${frameBytes} 字节` });
  }
  return { coding, channels, sampleRate, sampleBytes };
}

/** Refuses numbers of channels and rates that no telephone system writes. */
export function checkShape(channels: number, sampleRate: number): void {
  if (channels < 1 || channels > MAX_CHANNELS) {
    throw new Refusal('unsupported-sound', { detail: `${channels} 个声道` });
  }
  if (!(sampleRate >= MIN_HZ && sampleRate <= MAX_HZ)) {
    throw new Refusal('unsupported-sound', { detail: `采样率 ${sampleRate} Hz` });
  }
}

function isPossible(coding: WavCoding, bits: number, sampleBytes: number): boolean {
  if (coding === 'pcm') return [1, 2, 3, 4].includes(sampleBytes) && bits > 0 && bits <= sampleBytes * 8;
  if (coding === 'float') return sampleBytes === 4 || sampleBytes === 8;
  return sampleBytes === 1;
}
