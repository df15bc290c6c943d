import { FRAME_MS, loudness } from '../sound/loudness.ts';
import { resample } from '../sound/resample.ts';
import type { Piece } from '../transcriber/transcriber.ts';
import type { Turn } from './turns.ts';

/** A stretch of a turn inside a piece; `atMs` counts from the start of the piece. */
export type Part = { turn: number; atMs: number; lengthMs: number; speechMs: number };
export type Packed = { piece: Piece; parts: Part[] };

export const PACKING = { maxPieceMs: 28_000, betweenMs: 500, aroundMs: 100 };
const HZ = 16_000;
/** The engine's log-mel ears dislike digital silence: what stands between turns is a whisper of noise. */
const BETWEEN_LEVEL = 0.0004;

type Channel = { samples: Int16Array; sampleRate: number };
type Cut = { turn: number; startMs: number; endMs: number; speechMs: number };

/** The turns of one channel laid end to end in pieces the engine can take, with a little quiet between. */
export function packSpeech(
  channel: Channel,
  turns: { turn: Turn; index: number }[],
  packing = PACKING,
): Packed[] {
  const cuts = turns.flatMap(({ turn, index }) => cutLong(channel, turn, index, packing));
  const groups = fairGroups(cuts, packing);
  return groups.map((group) => pack(channel, group, packing));
}

/** As few pieces as will do, and those of about the same length. */
function fairGroups(cuts: Cut[], packing: typeof PACKING): Cut[][] {
  const fewest = fill(cuts, packing, packing.maxPieceMs).length;
  for (let most = packing.maxPieceMs / 2; most < packing.maxPieceMs; most += 1000) {
    const groups = fill(cuts, packing, most);
    if (groups.length <= fewest && groups.every((group) => lengthMs(group, packing) <= packing.maxPieceMs))
      return groups;
  }
  return fill(cuts, packing, packing.maxPieceMs);
}

function fill(cuts: Cut[], packing: typeof PACKING, most: number): Cut[][] {
  const groups: Cut[][] = [];
  for (const cut of cuts) {
    const group = groups.at(-1);
    if (group && lengthMs([...group, cut], packing) <= most) group.push(cut);
    else groups.push([cut]);
  }
  return groups;
}

function lengthMs(cuts: Cut[], { betweenMs, aroundMs }: typeof PACKING): number {
  const sound = cuts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs + 2 * aroundMs, 0);
  return sound + betweenMs * (cuts.length + 1);
}

function pack({ samples, sampleRate }: Channel, cuts: Cut[], packing: typeof PACKING): Packed {
  const { betweenMs, aroundMs } = packing;
  const whole = Float32Array.from({ length: Math.ceil((lengthMs(cuts, packing) * HZ) / 1000) }, quiet);
  const parts: Part[] = [];
  let at = (betweenMs * HZ) / 1000;
  for (const { turn, startMs, endMs, speechMs } of cuts) {
    const from = Math.max(0, Math.round(((startMs - aroundMs) * sampleRate) / 1000));
    const to = Math.round(((endMs + aroundMs) * sampleRate) / 1000);
    const sound = resample(
      Float32Array.from(samples.subarray(from, to), (value) => value / 32_768),
      sampleRate,
      HZ,
    );
    whole.set(sound.subarray(0, whole.length - at), at);
    parts.push({
      turn,
      atMs: Math.round((at * 1000) / HZ),
      lengthMs: Math.round((sound.length * 1000) / HZ),
      speechMs,
    });
    at += sound.length + (betweenMs * HZ) / 1000;
  }
  return { piece: { samples: whole }, parts };
}

/** The same on every run: a triangle of tiny steps is noise enough. */
const quiet = (_: unknown, at: number) => (((at * 7919) % 17) / 8 - 1) * BETWEEN_LEVEL;

/** A turn that is too long is cut at its quietest place, not too near an end. */
function cutLong(channel: Channel, turn: Turn, index: number, packing: typeof PACKING): Cut[] {
  const whole = turn.endMs - turn.startMs;
  const most = packing.maxPieceMs - 2 * (packing.betweenMs + packing.aroundMs);
  const cuts: Cut[] = [];
  let startMs = turn.startMs;
  while (turn.endMs - startMs > most) {
    const endMs = quietestMs(channel, startMs + most / 2, startMs + most);
    cuts.push({ turn: index, startMs, endMs, speechMs: (turn.speechMs * (endMs - startMs)) / whole });
    startMs = endMs;
  }
  const endMs = turn.endMs;
  return [...cuts, { turn: index, startMs, endMs, speechMs: (turn.speechMs * (endMs - startMs)) / whole }];
}

function quietestMs({ samples, sampleRate }: Channel, fromMs: number, toMs: number): number {
  const from = Math.round((fromMs * sampleRate) / 1000);
  const levels = loudness(samples.subarray(from, Math.round((toMs * sampleRate) / 1000)), sampleRate);
  const reach = 10;
  let [best, lowest] = [levels.length - 1, Number.POSITIVE_INFINITY];
  for (let at = reach; at < levels.length - reach; at++) {
    const near = levels.subarray(at - reach, at + reach).reduce((sum, level) => sum + level, 0);
    if (near < lowest) [best, lowest] = [at, near];
  }
  return Math.round(fromMs + best * FRAME_MS);
}
