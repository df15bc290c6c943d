import { Refusal } from '../refusal.ts';

export type WavCoding = 'pcm' | 'float' | 'alaw' | 'ulaw' | 'other';

export type WavHead = {
  coding: WavCoding;
  channels: number;
  sampleRate: number;
  /** Bytes of one sample of every channel. */
  frameBytes: number;
  dataStart: number;
  /** What is really there, whatever the header says. */
  dataBytes: number;
};

const CODINGS: Record<number, WavCoding> = { 1: 'pcm', 3: 'float', 6: 'alaw', 7: 'ulaw' };
const MOST_CHANNELS = 8;
const LOWEST_HZ = 4_000;
const HIGHEST_HZ = 192_000;
const SAMPLE_BYTES: Record<WavCoding, number[] | null> = {
  pcm: [1, 2, 3, 4],
  float: [4, 8],
  alaw: [1],
  ulaw: [1],
  other: null,
};

/**
 * What a WAV file of that size says of itself in its first bytes. Throws a refusal for what can never be heard;
 * `null` when the head does not reach as far as the sound.
 */
export function wavHead(head: Uint8Array, size: number): WavHead | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let format: { at: number; bytes: number } | null = null;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = String.fromCharCode(...head.subarray(at, at + 4));
    const bytes = view.getUint32(at + 4, true);
    if (name === 'fmt ') format = { at: at + 8, bytes };
    if (name === 'data') {
      if (!format || format.bytes < 16) throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
      return withData(view, format.at, at + 8, bytes, size);
    }
    at += 8 + bytes + (bytes % 2);
    if (at >= size) break;
    if (at + 8 > head.length && size > head.length) return null;
  }
  throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
}

function withData(view: DataView, format: number, dataStart: number, said: number, size: number): WavHead {
  const tag = view.getUint16(format, true);
  const isExtended = tag === 0xfffe && format + 26 <= view.byteLength;
  const coding = CODINGS[isExtended ? view.getUint16(format + 24, true) : tag] ?? 'other';
  const channels = view.getUint16(format + 2, true);
  const sampleRate = view.getUint32(format + 4, true);
  const frameBytes = view.getUint16(format + 12, true);
  if (channels < 1 || channels > MOST_CHANNELS) {
    throw new Refusal('unsupported-sound', { detail: `${channels} 个声道` });
  }
  if (sampleRate < LOWEST_HZ || sampleRate > HIGHEST_HZ) {
    throw new Refusal('unsupported-sound', { detail: `采样率 ${sampleRate} Hz` });
  }
  const possible = SAMPLE_BYTES[coding];
  if (possible && !possible.includes(frameBytes / channels)) {
    throw new Refusal('broken-recording', { detail: `WAV 头自相矛盾：每帧 ${frameBytes} 字节` });
  }
  const there = Math.max(0, size - dataStart);
  const dataBytes = said > 0 && said <= there ? said : there;
  if (dataBytes < Math.max(1, frameBytes))
    throw new Refusal('broken-recording', { detail: '里面没有声音数据' });
  return { coding, channels, sampleRate, frameBytes, dataStart, dataBytes };
}
