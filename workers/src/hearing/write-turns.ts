import type { TranscribeOptions, Transcriber } from '../transcriber/transcriber.ts';
import { cleanPiece } from './clean-text.ts';
import { isThin, isThinTogether } from './coverage.ts';
import { layText } from './lay-text.ts';
import type { Channel } from './listen.ts';
import { type Packed, packSpeech } from './pack-speech.ts';
import { soundsOf } from './signs.ts';
import type { Turn } from './turns.ts';

/** Of the work, what the first hearing is; the rest is second tries. */
const FIRST_SHARE = 0.9;

/** The text of each turn: packed and heard, laid out, and heard once more alone where words seem to be missing. */
export async function writeTurns(
  channels: Channel[],
  turns: Turn[],
  transcriber: Transcriber,
  { signal, onProgress }: TranscribeOptions,
): Promise<string[]> {
  const indexed = turns.map((turn, index) => ({ turn, index }));
  const packed = channels.flatMap((channel, number) =>
    packSpeech(
      channel,
      indexed.filter(({ turn }) => turn.channel === number),
    ),
  );
  const first = await hear(packed, transcriber, {
    signal,
    onProgress: (share) => onProgress?.(share * FIRST_SHARE),
  });
  const texts = turns.map((_, index) => first.texts.get(index) ?? '');

  const doubted = indexed.filter(
    ({ turn, index }) => isThin(turn, texts[index]!) || first.together.some((group) => group.includes(index)),
  );
  if (doubted.length > 0) {
    const alone = doubted.flatMap((one) => packSpeech(channels[one.turn.channel]!, [one]));
    const again = await hear(alone, transcriber, {
      signal,
      onProgress: (share) => onProgress?.(FIRST_SHARE + share * (1 - FIRST_SHARE)),
    });
    const singly = doubted.map(({ index }) => [index]).filter(([n]) => !first.together.flat().includes(n!));
    for (const group of [...first.together, ...singly]) {
      const now = group.map((index) => again.texts.get(index) ?? '');
      const before = group.map((index) => texts[index]!);
      if (soundsOf(now.join('')) <= soundsOf(before.join(''))) continue;
      for (const [n, index] of group.entries()) texts[index] = now[n]!;
    }
  }
  onProgress?.(1);
  return texts;
}

/** What was laid on each turn, and the turns that were heard together with too few words for all of them. */
async function hear(packed: Packed[], transcriber: Transcriber, options: TranscribeOptions) {
  const texts = new Map<number, string>();
  const together: number[][] = [];
  if (packed.length === 0) return { texts, together };
  const heard = await transcriber.transcribe(
    packed.map(({ piece }) => piece),
    options,
  );
  for (const [n, { parts }] of packed.entries()) {
    const speechMs = parts.reduce((sum, part) => sum + part.speechMs, 0);
    const clean = cleanPiece(heard[n]!, speechMs);
    if (parts.length > 1 && isThinTogether(speechMs, clean.text))
      together.push([...new Set(parts.map(({ turn }) => turn))]);
    const laid = layText(clean, parts);
    for (const [k, { turn }] of parts.entries()) texts.set(turn, (texts.get(turn) ?? '') + laid[k]!);
  }
  return { texts, together };
}
