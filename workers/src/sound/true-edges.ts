import type { Span } from '@tingjian/core/transcript/transcript.ts';
import { FRAME_MS, noiseFloorDb } from './loudness.ts';

/** How far from the model's edge the true one may lie. */
const REACH_BACK_MS = 600;
const REACH_ON_MS = 200;
/** Quieter than this against the loudest of the stretch is no longer the voice. */
const BELOW_PEAK_DB = 32;
const ABOVE_FLOOR_DB = 7;
/** The breath of a first consonant and the fall of a last vowel lie under the gate. */
const SOFT_EDGE_MS = 20;
/** In frames. */
const LONGEST_DIP = 15;
const SHORTEST_BURST = 3;

type Settings = { minSpeechMs: number; minSilenceMs: number };

/** Moves rough edges to where the loudness rises and falls, joins what only a breath parts, drops clicks. */
export function trueEdges(
  rough: Span[],
  levels: Float32Array,
  { minSpeechMs, minSilenceMs }: Settings,
): Span[] {
  const floor = noiseFloorDb(levels);
  const spans: Span[] = [];
  for (const span of rough) {
    const edged = moveEdges(span, levels, floor);
    if (edged === null) continue;
    const last = spans.at(-1);
    if (last && edged.startMs - last.endMs < minSilenceMs) last.endMs = Math.max(last.endMs, edged.endMs);
    else spans.push(edged);
  }
  const wholeMs = levels.length * FRAME_MS;
  return spans
    .filter(({ startMs, endMs }) => endMs - startMs >= minSpeechMs)
    .map(({ startMs, endMs }) => ({
      startMs: Math.max(0, startMs - SOFT_EDGE_MS),
      endMs: Math.min(wholeMs, endMs + SOFT_EDGE_MS),
    }));
}

function moveEdges({ startMs, endMs }: Span, levels: Float32Array, floor: number): Span | null {
  const first = Math.floor(startMs / FRAME_MS);
  const last = Math.min(levels.length, Math.ceil(endMs / FRAME_MS)) - 1;
  let peak = Number.NEGATIVE_INFINITY;
  for (let at = first; at <= last; at++) peak = Math.max(peak, levels[at]!);
  const gate = Math.max(floor + ABOVE_FLOOR_DB, peak - BELOW_PEAK_DB);
  if (peak < gate) return null;
  const isLoud = (at: number) => (levels[at] ?? -200) >= gate;

  const from = furthest(first, -1, REACH_BACK_MS / FRAME_MS, isLoud);
  const to = furthest(last, 1, REACH_ON_MS / FRAME_MS, isLoud);
  const start = from < first || isLoud(first) ? from : firstLoud(first, last, 1, isLoud);
  const end = isLoud(last) ? to : firstLoud(last, first, -1, isLoud);
  return { startMs: Math.max(0, start) * FRAME_MS, endMs: Math.min(levels.length, end + 1) * FRAME_MS };
}

/** Walks on while it stays loud, but for dips as short as a stop consonant; a click beyond a dip is no voice. */
function furthest(from: number, step: number, reach: number, isLoud: (at: number) => boolean): number {
  let best = from;
  for (let n = 1, quiet = 0, loud = 0; n <= reach && quiet < LONGEST_DIP; n++) {
    const isOn = isLoud(from + n * step);
    loud = isOn ? loud + 1 : 0;
    quiet = isOn ? 0 : quiet + 1;
    if (loud === n || loud >= SHORTEST_BURST) best = from + n * step;
  }
  return best;
}

function firstLoud(from: number, to: number, step: number, isLoud: (at: number) => boolean): number {
  let at = from;
  while (at !== to && !isLoud(at)) at += step;
  return at;
}
