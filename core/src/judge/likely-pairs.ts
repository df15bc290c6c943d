import { heardText } from '../sound/heard-text.ts';
import { type PackedFloors, packFloors, pairsWithin } from '../sound/packed-floors.ts';
import type { Speaker } from '../transcript/transcript.ts';
import type { Wanteds } from './find-prepared.ts';
import { isWhole, type Line } from './line.ts';

/** A phrase and a line that it may stand in, by their places in the lists that were asked for. */
type Found = (phrase: number, line: number) => void;

/** One side's lines of a call, and which phrases may stand in which of them: by list of phrases, once worked out. */
type Side = { lines: Line[]; floors: PackedFloors; pairs: Map<Wanteds, number[]> };

const placesKnown = new WeakMap<readonly Line[], Map<Line, number>>();
const known = new WeakMap<readonly Line[], Partial<Record<Speaker, Side>>>();

/**
 * The pairs of phrase and line that are worth aligning, phrase by phrase for each side; no other pair comes to a hit.
 * Worked out for all lines of a side at once and kept: the next window only picks from it.
 */
export function likelyPairs(lines: readonly Line[], wanteds: Wanteds, found: Found): void {
  if (!lines.every(isWhole)) {
    for (let phrase = 0; phrase < wanteds.all.length; phrase++)
      for (let line = 0; line < lines.length; line++) found(phrase, line);
    return;
  }
  for (const speaker of ['agent', 'customer', 'unknown'] as const) {
    if (!lines.some((line) => line.speaker === speaker)) continue;
    const side = sideOf(lines[0]!.all, speaker);
    const pairs = pairsIn(side, wanteds);
    if (pairs.length === 0) continue;
    const places = placesIn(lines);
    for (let i = 0; i < pairs.length; i += 2) {
      const line = places.get(side.lines[pairs[i + 1]!]!);
      if (line !== undefined) found(pairs[i]!, line);
    }
  }
}

function placesIn(lines: readonly Line[]): Map<Line, number> {
  let places = placesKnown.get(lines);
  if (!places) {
    places = new Map(lines.map((line, i) => [line, i]));
    placesKnown.set(lines, places);
  }
  return places;
}

/** Phrase and line, phrase and line: indexes of the side's lines. */
function pairsIn(side: Side, wanteds: Wanteds): number[] {
  let pairs = side.pairs.get(wanteds);
  if (!pairs) {
    const found: number[] = [];
    pairsWithin(wanteds.weighing, side.floors, (phrase, line) => found.push(phrase, line));
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
    const floors = packFloors(lines.map(({ units }) => heardText(units).floors));
    sides[speaker] = { lines, floors, pairs: new Map() };
  }
  return sides[speaker]!;
}
