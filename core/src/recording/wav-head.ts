import { Refusal } from '../refusal.ts';
import { type WavFormat, wavFormat } from './wav-format.ts';

export type WavHead = WavFormat & {
  /** Bytes of one sample of every channel. */
  frameBytes: number;
  dataStart: number;
  /** What is really there, whatever the header says. */
  dataBytes: number;
};

/**
 * What a WAV file of that size says of itself in its first bytes. Throws a refusal for what can never be heard;
 * `null` when the head does not reach as far as the sound.
 */
export function wavHead(head: Uint8Array, size: number): WavHead | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  let format: Uint8Array | null = null;
  for (let at = 12; at + 8 <= head.length; ) {
    const name = String.fromCharCode(...head.subarray(at, at + 4));
    const bytes = view.getUint32(at + 4, true);
    if (name === 'fmt ') format = head.subarray(at + 8, at + 8 + Math.min(bytes, 40));
    if (name === 'data') {
      if (!format) break;
      return withData(wavFormat(format), at + 8, bytes, size);
    }
    at += 8 + bytes + (bytes % 2);
    if (at >= size) break;
    if (at + 8 > head.length && size > head.length) return null;
  }
  throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
}

function withData(format: WavFormat, dataStart: number, said: number, size: number): WavHead {
  const frameBytes = Math.max(1, Math.round(format.sampleBytes * format.channels));
  const there = Math.max(0, size - dataStart);
  const dataBytes = said > 0 && said <= there ? said : there;
  if (dataBytes < frameBytes) throw new Refusal('broken-recording', { detail: '里面没有声音数据' });
  return { ...format, frameBytes, dataStart, dataBytes };
}
