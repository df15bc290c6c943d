import type { Span } from '@tingjian/core/transcript/transcript.ts';

/** One stretch that becomes one utterance: the voice activity of a channel with short pauses closed. */
export type Turn = Span & { channel: number; speechMs: number };

/** A pause this short is a breath within a turn. */
const LONGEST_PAUSE_MS = 1200;
/** And one this short even while the other side talks over it. */
const SHORT_PAUSE_MS = 500;
/** Unless the other side said something in it; a stray sound is not an answer. */
const SHORTEST_ANSWER_MS = 250;
/** One pair of ears on one line: with both voices in one channel a shorter pause may be a change of speaker. */
const LONGEST_PAUSE_ALONE_MS = 450;

export function turnsOf(speech: Span[][]): Turn[] {
  const longest = speech.length === 1 ? LONGEST_PAUSE_ALONE_MS : LONGEST_PAUSE_MS;
  const turns = speech.flatMap((spans, channel) => {
    const others = speech.filter((_, other) => other !== channel).flat();
    const joined: Turn[] = [];
    for (const span of spans) {
      const last = joined.at(-1);
      const speechMs = span.endMs - span.startMs;
      if (last && span.startMs - last.endMs <= longest && !isAnswered(last.endMs, span.startMs, others)) {
        last.endMs = span.endMs;
        last.speechMs += speechMs;
      } else joined.push({ ...span, channel, speechMs });
    }
    return joined;
  });
  return turns.sort((a, b) => a.startMs - b.startMs);
}

function isAnswered(fromMs: number, toMs: number, others: Span[]): boolean {
  if (toMs - fromMs <= SHORT_PAUSE_MS) return false;
  return others.some(
    ({ startMs, endMs }) => Math.min(endMs, toMs) - Math.max(startMs, fromMs) >= SHORTEST_ANSWER_MS,
  );
}
