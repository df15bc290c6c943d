import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { FRAME_MS, loudness } from './loudness.ts';

const SHORTEST_MS = 3000;
/** Pauses this long or shorter are part of talking: the line is open in them. */
const TALKING_PAUSE_MS = 2500;
/** Where speech dies away or music fades the line is not quiet yet. */
const EDGE_MS = 200;
const BELOW_LINE_DB = 8;
const SHARE_OF_FRAMES = 0.95;

/**
 * Where a microphone was off: nobody speaks for 3 s or more and the noise of the line, which is there in every pause
 * of the talk, is gone. A recorder that cuts all quiet to nothing shows no difference, and then nothing is found.
 */
export function findMute(samples: Int16Array, sampleRate: number, sounding: Span[]): Span[] {
  const levels = loudness(samples, sampleRate);
  const pauses = pausesOf(sounding);
  const open = pauses.filter(({ startMs, endMs }) => endMs - startMs <= TALKING_PAUSE_MS);
  const line = median(open.flatMap((pause) => framesOf(levels, pause)));
  if (line === null) return [];
  return pauses.filter((pause) => {
    const frames = framesOf(levels, pause);
    const quiet = frames.filter((level) => level < line - BELOW_LINE_DB).length;
    return pause.endMs - pause.startMs >= SHORTEST_MS && quiet >= frames.length * SHARE_OF_FRAMES;
  });
}

function pausesOf(sounding: Span[]): Span[] {
  return sounding.slice(1).map((span, n) => ({ startMs: sounding[n]!.endMs, endMs: span.startMs }));
}

function framesOf(levels: Float32Array, { startMs, endMs }: Span): number[] {
  return [...levels.subarray((startMs + EDGE_MS) / FRAME_MS, Math.max(0, (endMs - EDGE_MS) / FRAME_MS))];
}

function median(values: number[]): number | null {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
