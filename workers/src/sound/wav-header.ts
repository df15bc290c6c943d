import { Refusal } from '@tingjian/core/refusal.ts';
import { MAX_CHANNELS, MAX_HZ, MIN_HZ } from './sound.ts';

export type WavCoding = 'pcm' | 'float' | 'alaw' | 'ulaw' | 'other';

export type WavHeader = {
  coding: WavCoding;
  channels: number;
  sampleRate: number;
  /** Of one sample of one channel, as stored. */
  sampleBytes: number;
  dataStart: number;
  /** `null`: the header does not say (0, or one of the marks a streaming writer leaves). */
  dataBytes: number | null;
  /** Where the file ends by the RIFF header; `null` when that does not say either. */
  riffEnd: number | null;
};

/** Reads up to `length` bytes at `at`; fewer at the end of the file. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

const CODINGS: Record<number, WavCoding> = { 1: 'pcm', 3: 'float', 6: 'alaw', 7: 'ulaw' };
/** No WAV says 2 GiB and means it: writers that cannot seek back leave 0x7fff…, 0xffff… or 0. */
const UNKNOWN_FROM = 0x7fff_0000;
const MOST_CHUNKS = 200;

export async function readWavHeader(readAt: ReadAt): Promise<WavHeader> {
  const riffBytes = (await readAt(4, 4)).readUInt32LE(0);
  let format: Buffer | null = null;
  let at = 12;
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const head = await readAt(at, 8);
    if (head.length < 8) break;
    const bytes = head.readUInt32LE(4);
    const name = head.toString('latin1', 0, 4);
    if (name === 'fmt ') format = await readAt(at + 8, Math.min(bytes, 40));
    if (name === 'data') {
      if (!format) break;
      const isKnown = bytes > 0 && bytes < UNKNOWN_FROM;
      const isRiffKnown = riffBytes > 0 && riffBytes < UNKNOWN_FROM;
      const riffEnd = isRiffKnown ? riffBytes + 8 : null;
      return { ...readFormat(format), dataStart: at + 8, dataBytes: isKnown ? bytes : null, riffEnd };
    }
    at += 8 + bytes + (bytes % 2);
  }
  throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
}

function readFormat(format: Buffer) {
  if (format.length < 16) throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
  const tag = format.readUInt16LE(0);
  const extended = tag === 0xfffe && format.length >= 26 ? format.readUInt16LE(24) : tag;
  const channels = format.readUInt16LE(2);
  const sampleRate = format.readUInt32LE(4);
  checkShape(channels, sampleRate);
  const bits = format.readUInt16LE(14);
  const blockBytes = format.readUInt16LE(12);
  const coding = CODINGS[extended] ?? 'other';
  const sampleBytes = blockBytes / channels;
  if (coding !== 'other' && !isPossible(coding, bits, sampleBytes)) {
    throw new Refusal('broken-recording', { detail: `WAV 头自相矛盾:${bits} 位,每帧 ${blockBytes} 字节` });
  }
  return { coding, channels, sampleRate, sampleBytes };
}

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
