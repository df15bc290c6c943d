import type { Span } from '@tingjian/core/transcript/transcript.ts';
import type { HeardPiece } from '../transcriber/transcriber.ts';
import type { Part } from './pack-speech.ts';
import { soundsOf } from './signs.ts';

/** Costs are in nats: what is e times less likely costs one more. */
const BREAK_AFTER_SENTENCE = 0;
const BREAK_AFTER_CLAUSE = 1;
const BREAK_INSIDE_CLAUSE = 4.5;
/** People differ from their own pace by about a quarter in a turn, and by a syllable or two in a short one. */
const PACE_SPREAD = 0.22;
const LEAST_SPREAD = 1;
/** The engine loses a lone 嗯 easily, a turn of several syllables seldom. */
const LOST_SYLLABLE = 2;
/** The engine's times are rough, and now and then plain wrong: far off costs no more than this. */
const TIME_SPREAD_MS = 900;
const MOST_FOR_TIME = 4;
/** A segment that the engine closed is a hint; the middle of a long one says little about time. */
const INSIDE_SEGMENT_SHARE = 0.3;

type Sign = { text: string; sounds: number; endsMs: number; endsSegment: boolean };

/**
 * Lays the text of a piece onto its parts, in order: each part gets about what fits its length, cut at a
 * full stop rather than inside a clause, and where the engine's own times agree if they are of any use.
 */
export function layText({ segments }: Pick<HeardPiece, 'segments'>, parts: Part[]): string[] {
  const signs = signsOf(segments);
  const totalSounds = signs.reduce((sum, { sounds }) => sum + sounds, 0);
  const totalMs = parts.reduce((sum, { speechMs }) => sum + speechMs, 0);
  if (totalSounds === 0) return parts.map(() => '');
  const before = [0];
  for (const { sounds } of signs) before.push(before.at(-1)! + sounds);

  // cheapest[at] is the least cost of laying the first `at` signs onto the parts so far.
  let cheapest = Array.from({ length: signs.length + 1 }, (_, at) =>
    at === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
  const cameFrom: number[][] = [];
  for (const [k, part] of parts.entries()) {
    const expected = (totalSounds * part.speechMs) / totalMs;
    const next = parts[k + 1];
    const gap = next ? { startMs: part.atMs + part.lengthMs, endMs: next.atMs } : null;
    const from: number[] = [];
    const costs = cheapest.map((_, at) => {
      if (gap === null && at < signs.length) return Number.POSITIVE_INFINITY;
      const breakCost = gap === null ? 0 : costOfBreak(signs, at, gap);
      let least = Number.POSITIVE_INFINITY;
      for (let start = 0; start <= at; start++) {
        const cost = cheapest[start]! + costOfLength(before[at]! - before[start]!, expected);
        if (cost < least) [least, from[at]] = [cost, start];
      }
      return least + breakCost;
    });
    cameFrom.push(from);
    cheapest = costs;
  }

  const texts: string[] = [];
  for (let k = parts.length - 1, at = signs.length; k >= 0; k--) {
    const start = cameFrom[k]![at]!;
    const own = signs.slice(start, at);
    texts.unshift(
      own
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    at = start;
  }
  return texts;
}

function costOfLength(sounds: number, expected: number): number {
  const spread = LEAST_SPREAD + PACE_SPREAD * expected;
  const miss = (sounds - expected) / spread;
  return (miss * miss) / 2 + (sounds === 0 ? 1 + LOST_SYLLABLE * Math.max(0, expected - 1) : 0);
}

function costOfBreak(signs: Sign[], at: number, gap: Span): number {
  const last = signs[at - 1];
  if (!last || at === signs.length) return 0;
  const miss = Math.max(0, gap.startMs - last.endsMs, last.endsMs - gap.endMs) / TIME_SPREAD_MS;
  const time = Math.min(MOST_FOR_TIME, (miss * miss) / 2) * (last.endsSegment ? 1 : INSIDE_SEGMENT_SHARE);
  return time + costOfMark(last);
}

function costOfMark({ text, endsSegment }: Sign): number {
  if (endsSegment || /[。.?!？！；;]\s*$/.test(text)) return BREAK_AFTER_SENTENCE;
  return /[，,、:：\s]\s*$/.test(text) ? BREAK_AFTER_CLAUSE : BREAK_INSIDE_CLAUSE;
}

/** Characters with the marks behind them, each with the time the engine would give its end. */
function signsOf(segments: HeardPiece['segments']): Sign[] {
  return segments.flatMap(({ text, startMs, endMs }) => {
    const whole = text.match(/[\p{L}\p{N}][^\p{L}\p{N}]*|^[^\p{L}\p{N}]+/gu) ?? [];
    const total = soundsOf(text) || 1;
    let sounds = 0;
    return whole.map((sign, n) => {
      const own = soundsOf(sign);
      sounds += own;
      const endsMs = startMs + ((endMs - startMs) * sounds) / total;
      return { text: sign, sounds: own, endsMs, endsSegment: n === whole.length - 1 };
    });
  });
}
