import { type WavFormat, wavFormat } from '@tingjian/core/recording/wav-format.ts';
import { Refusal } from '@tingjian/core/refusal.ts';

export type WavHeader = WavFormat & {
  dataStart: number;
  /** `null`: the header does not say (0, or one of the marks a streaming writer leaves). */
  dataBytes: number | null;
  /** Where the file ends by the RIFF header; `null` when that does not say either. */
  riffEnd: number | null;
};

/** Reads up to `length` bytes at `at`; fewer at the end of the file. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

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
      return { ...wavFormat(format), dataStart: at + 8, dataBytes: isKnown ? bytes : null, riffEnd };
    }
    at += 8 + bytes + (bytes % 2);
  }
  throw new Refusal('broken-recording', { detail: 'WAV 头不完整' });
}
