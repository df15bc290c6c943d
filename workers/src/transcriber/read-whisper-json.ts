import { z } from 'zod';
import type { HeardPiece } from './transcriber.ts';

const written = z.object({
  transcription: z.array(
    z.object({ offsets: z.object({ from: z.number(), to: z.number() }), text: z.string() }),
  ),
});

/** The engine works in windows of 30 s that begin anywhere in the piece; what ends later than the last is wrong. */
const windowMs = 30_000;

/** What the engine wrote for a piece of `durationMs`, or `null` when it is not a believable answer. */
export function readWhisperJson(bytes: Buffer, durationMs: number): HeardPiece | null {
  const parsed = written.safeParse(parse(bytes));
  if (!parsed.success) return null;
  const lines = parsed.data.transcription;
  const latestMs = durationMs + windowMs;
  if (lines.some(({ offsets }) => offsets.from < 0 || offsets.to > latestMs)) return null;
  const clamp = (ms: number) => Math.min(Math.round(ms), durationMs);
  const texts = wholeCharacters(lines.map(({ text }) => Buffer.from(text, 'latin1')));
  const segments = lines
    .map(({ offsets }, i) => ({
      startMs: clamp(offsets.from),
      endMs: clamp(Math.max(offsets.from, offsets.to)),
      text: texts[i]!,
    }))
    .filter(({ text }) => text !== '');
  return { text: segments.map(({ text }) => text).join(''), segments };
}

/** Read as single bytes, because a segment may end in the middle of a character. */
function parse(bytes: Buffer): unknown {
  try {
    // Control characters stand unescaped inside strings; between the tokens of JSON a space is as good.
    return JSON.parse(bytes.toString('latin1').replace(/\p{Cc}/gu, (code) => (code < ' ' ? ' ' : code)));
  } catch {
    return null;
  }
}

/** Gives the rest of a character that the next segment begins with back to the segment that began it. */
function wholeCharacters(texts: Buffer[]): string[] {
  const whole = [...texts];
  for (let i = 1; i < whole.length; i++) {
    const text = whole[i]!;
    let rest = 0;
    while (rest < text.length && (text[rest]! & 0xc0) === 0x80) rest++;
    whole[i - 1] = Buffer.concat([whole[i - 1]!, text.subarray(0, rest)]);
    whole[i] = text.subarray(rest);
  }
  return whole.map((text) => text.toString('utf8').trim());
}
