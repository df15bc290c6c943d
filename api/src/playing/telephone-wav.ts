import { Readable } from 'node:stream';
import { ALAW, ULAW } from '@tingjian/core/recording/companding.ts';
import { PCM_WAV_HEADER_BYTES, pcmWavHeader } from '@tingjian/core/recording/pcm-wav-header.ts';
import type { WavHead } from '@tingjian/core/recording/wav-head.ts';
import type { ByteRange } from '@tingjian/db/recordings/store.ts';
import type { Bytes } from './send-bytes.ts';

/**
 * A G.711 WAV as the 16-bit PCM WAV it stands for, made while it is sent: every byte becomes two, so any stretch
 * can be had without the rest. Browsers do not play A-law and µ-law everywhere.
 */
export function telephoneWav(
  wav: WavHead,
  tag: string,
  readSource: (range: ByteRange) => Promise<Readable>,
): Bytes {
  const table = wav.coding === 'alaw' ? ALAW : ULAW;
  const frames = Math.floor(wav.dataBytes / wav.frameBytes);
  const header = pcmWavHeader({ sampleRate: wav.sampleRate, channels: wav.channels, frames });
  const size = PCM_WAV_HEADER_BYTES + frames * wav.channels * 2;
  return {
    size,
    tag: `${tag}-pcm`,
    type: 'audio/wav',
    async read({ start, end }) {
      const fromHeader = header.subarray(start, Math.min(end + 1, PCM_WAV_HEADER_BYTES));
      if (end < PCM_WAV_HEADER_BYTES) return Readable.from([fromHeader]);
      const from = Math.max(0, start - PCM_WAV_HEADER_BYTES);
      const to = end - PCM_WAV_HEADER_BYTES;
      const source = await readSource({
        start: wav.dataStart + (from >> 1),
        end: wav.dataStart + (to >> 1),
      });
      return Readable.from(expand(source, table, fromHeader, from & 1, to - from + 1));
    },
  };
}

async function* expand(source: Readable, table: Int16Array, first: Uint8Array, skip: number, length: number) {
  if (first.length > 0) yield first;
  let toSkip = skip;
  let left = length;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    const samples = Buffer.alloc(chunk.length * 2);
    for (let at = 0; at < chunk.length; at += 1) samples.writeInt16LE(table[chunk[at]!]!, at * 2);
    const wanted = samples.subarray(toSkip, toSkip + left);
    toSkip = 0;
    left -= wanted.length;
    if (wanted.length > 0) yield wanted;
  }
}
