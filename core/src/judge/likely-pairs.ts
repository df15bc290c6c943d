import { type PackedFloors, packFloors, pairsWithin } from '../sound/packed-floors.ts';
import type { Speaker } from '../transcript/transcript.ts';
import { isWorthAligning } from './find-hits.ts';
import type { Wanteds } from './find-prepared.ts';
import { heardIn, isWhole, type Line } from './line.ts';

/** A phrase and a line that it may stand in, by their places in the lists that were asked for. */
type Found = (phrase: number, line: number) => void;

/** One side's lines of a call, and which phrases may stand in which of them: by list of phrases, once worked out. */
type Side = { lines: Line[]; floors: PackedFloors; pairs: Map<Wanteds, number[]> };

const placesKnown = new WeakMap<readonly Line[], Int32Array>();
const known = new WeakMap<readonly Line[], Partial<Record<Speaker, Side>>>();

/**
 * The pairs of phrase and line that are worth aligning, phrase by phrase for each side; no other pair comes to a hit.
 * Worked out for all lines of a side at once and kept: the next window only picks from it.
 */
export function likelyPairs(lines: readonly Line[], wanteds: Wanteds, found: Found): void {
  if (!lines.every(isWhole)) {
    for (let phrase = 0; phrase < wanteds.all.length; phrase++)
      for (const [i, line] of lines.entries())
        if (isWorthAligning(wanteds, phrase, heardIn(line))) found(phrase, i);
    return;
  }
  for (const speaker of ['agent', 'customer', 'unknown'] as const) {
    if (!lines.some((line) => line.speaker === speaker)) continue;
    const side = sideOf(lines[0]!.all, speaker);
    const pairs = pairsIn(side, wanteds);
    if (pairs.length === 0) continue;
    const places = placesIn(lines);
    for (let i = 0; i < pairs.length; i += 2) {
      const place = places[side.lines[pairs[i + 1]!]!.index]!;
      if (place >= 0) found(pairs[i]!, place);
    }
  }
}

/** By number of a call's line its place in a list of lines, or -1. */
function placesIn(lines: readonly Line[]): Int32Array {
  let places = placesKnown.get(lines);
  if (!places) {
    places = new Int32Array(lines[0]!.all.length).fill(-1);
    for (const [i, { index }] of lines.entries()) places[index] = i;
    placesKnown.set(lines, places);
  }
  return places;
}

/** Phrase and line, phrase and line: indexes of the side's lines. */
function pairsIn(side: Side, wanteds: Wanteds): number[] {
  let pairs = side.pairs.get(wanteds);
  if (!pairs) {
    const found: number[] = [];
    pairsWithin(wanteds.weighing, side.floors, (phrase, line) => {
      if (isWorthAligning(wanteds, phrase, heardIn(side.lines[line]!))) found.push(phrase, line);
    });
    pairs = found;
    side.pairs.set(wanteds, pairs);
  }
  return pairs;
}

function sideOf(all: readonly Line[], speaker: Speaker): Side {
  const sides = known.get(all) ?? {};
  known.set(all, sides);
  if (!sides[speaker]) {
    const lines = all.filter((line) => line.speaker === speaker);
    const floors = packFloors(lines.map((line) => heardIn(line).floors));
    sides[speaker] = { lines, floors, pairs: new Map() };
  }
  return sides[speaker]!;
}
