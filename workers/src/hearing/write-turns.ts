import type { TranscribeOptions, Transcriber } from '../transcriber/transcriber.ts';
import { cleanPiece } from './clean-text.ts';
import { isThin } from './coverage.ts';
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
  const texts = turns.map((_, index) => first.get(index) ?? '');

  const thin = indexed.filter(({ turn, index }) => isThin(turn, texts[index]!));
  if (thin.length > 0) {
    const alone = thin.flatMap((one) => packSpeech(channels[one.turn.channel]!, [one]));
    const again = await hear(alone, transcriber, {
      signal,
      onProgress: (share) => onProgress?.(FIRST_SHARE + share * (1 - FIRST_SHARE)),
    });
    for (const { index } of thin) {
      const text = again.get(index) ?? '';
      if (soundsOf(text) > soundsOf(texts[index]!)) texts[index] = text;
    }
  }
  onProgress?.(1);
  return texts;
}

async function hear(
  packed: Packed[],
  transcriber: Transcriber,
  options: TranscribeOptions,
): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  if (packed.length === 0) return texts;
  const heard = await transcriber.transcribe(
    packed.map(({ piece }) => piece),
    options,
  );
  for (const [n, { parts }] of packed.entries()) {
    const speechMs = parts.reduce((sum, part) => sum + part.speechMs, 0);
    const laid = layText(cleanPiece(heard[n]!, speechMs), parts);
    for (const [k, { turn }] of parts.entries()) texts.set(turn, (texts.get(turn) ?? '') + laid[k]!);
  }
  return texts;
}
