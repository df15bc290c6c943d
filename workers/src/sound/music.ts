import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { FRAME_MS, loudness, noiseFloorDb } from './loudness.ts';
import { tonality } from './tonality.ts';

const SHORTEST_MS = 3000;
/** A ring and the next one are one ringing; so are two notes. */
const LONGEST_GAP_MS = 4500;
const SHORTEST_BURST_MS = 80;
const ABOVE_FLOOR_DB = 8;
const QUIETEST_DB = -65;
const LEAST_TONALITY = 0.5;
/** No voice is so pure: the highest of 189 spoken turns was 0.980, hold music 0.998. */
const PURE_TONALITY = 0.985;
/** Speech this short in the middle of music is the music. */
const SHORT_SPEECH_MS = 1200;
const NEAR_MS = 400;
const NEAR_PURE_MS = 1500;

/** Where a channel carries tones or music and nobody speaks, and the speech without what was music after all. */
export function findMusic(
  samples: Int16Array,
  sampleRate: number,
  speech: Span[],
): { music: Span[]; speech: Span[] } {
  const levels = loudness(samples, sampleRate);
  const gate = Math.max(QUIETEST_DB, noiseFloorDb(levels) + ABOVE_FLOOR_DB);
  const toneOf = (span: Span) => tonality(samples, sampleRate, span);
  const isTone = (burst: Span) => toneOf(burst) > LEAST_TONALITY;
  const tones = bursts(levels, gate, speech).filter(isTone);
  const truly = speech.filter((span) => !isWithinTones(span, tones, toneOf(span) > PURE_TONALITY));
  const music: Span[] = [];
  for (const burst of truly.length === speech.length ? tones : bursts(levels, gate, truly).filter(isTone)) {
    const last = music.at(-1);
    const isParted =
      last && truly.some(({ startMs, endMs }) => startMs < burst.startMs && endMs > last.endMs);
    if (last && !isParted && burst.startMs - last.endMs <= LONGEST_GAP_MS) last.endMs = burst.endMs;
    else music.push({ ...burst });
  }
  return { music: music.filter((span) => span.endMs - span.startMs >= SHORTEST_MS), speech: truly };
}

/** Loud stretches outside speech, dips of a tenth of a second ignored. */
function bursts(levels: Float32Array, gate: number, speech: Span[]): Span[] {
  const found: Span[] = [];
  let next = 0;
  for (let at = 0; at < levels.length; at++) {
    const ms = at * FRAME_MS;
    while (next < speech.length && speech[next]!.endMs + 60 <= ms) next++;
    const isSpeech = next < speech.length && speech[next]!.startMs - 60 <= ms;
    if (isSpeech || levels[at]! < gate) continue;
    const last = found.at(-1);
    if (last && ms - last.endMs <= 100 && !speech.some((one) => one.startMs < ms && one.endMs > last.endMs))
      last.endMs = ms + FRAME_MS;
    else found.push({ startMs: ms, endMs: ms + FRAME_MS });
  }
  return found.filter(({ startMs, endMs }) => endMs - startMs >= SHORTEST_BURST_MS);
}

function isWithinTones({ startMs, endMs }: Span, tones: Span[], isPure: boolean): boolean {
  if (endMs - startMs > SHORT_SPEECH_MS && !isPure) return false;
  const isBy = (tone: Span, gap: number) => {
    if (isPure) return gap > -100 && gap < NEAR_PURE_MS;
    return gap > -100 && gap < NEAR_MS && tone.endMs - tone.startMs > 300;
  };
  const isBefore = tones.some((tone) => isBy(tone, startMs - tone.endMs));
  const isAfter = tones.some((tone) => isBy(tone, tone.startMs - endMs));
  return isPure ? isBefore || isAfter : isBefore && isAfter;
}
