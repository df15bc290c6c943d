import { LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Floors } from './floors.ts';
import { SYLLABLE, UNIT_ENDS, UNIT_MUST_SOUND, type Weighing } from './lower-bound.ts';
import { SYLLABLES } from './syllables.ts';

/** The floors of many texts, four to a number and rounded down, so that a phrase is weighed against four at once. */
export type PackedFloors = { texts: number; words: number; bySyllable: Int32Array };

/** One of these in eight steps: four texts share a number of 32 bits, and a sum has to stay below 128. */
const COARSE = 3;
const MOST = 127;
const HIGH = 0x80808080 | 0;
const LOW = 0x7f7f7f7f;
const EACH = 0x01010101;
/** Floors that are surely above what still sounds, once rounded down. */
const LOST_FROM = (STILL_SOUNDS >> COARSE) + 1;

export function packFloors(floors: Floors[]): PackedFloors {
  const words = Math.ceil(floors.length / 4);
  const bySyllable = new Int32Array(SYLLABLES.length * words);
  for (const [text, each] of floors.entries()) {
    const shift = (text & 3) * 8;
    for (let syllable = 0, at = text >> 2; syllable < each.length; syllable++, at += words) {
      bySyllable[at] = (bySyllable[at] as number) | (((each[syllable] as number) >> COARSE) << shift);
    }
  }
  return { texts: floors.length, words, bySyllable };
}

/**
 * Calls back with every pair of phrase and text in which placing the phrase may cost no more than it may, phrase by
 * phrase. What is left out surely costs more, by the same sum as `lowerBound`; some pairs too many come through.
 */
export function pairsWithin(
  weighing: Weighing,
  { texts, words, bySyllable }: PackedFloors,
  found: (phrase: number, text: number) => void,
): void {
  const { codes, ends, most } = weighing;
  for (let phrase = 0, begin = 0; phrase < ends.length; phrase++) {
    const end = ends[phrase] as number;
    const limit = (most[phrase] as number) >> COARSE;
    for (let word = 0; word < words; word++) {
      let sums = limit < MOST ? Math.imul(MOST - limit, EACH) : 0;
      let over = 0;
      let unit = LOW;
      for (let at = begin; at < end && limit < MOST; at++) {
        const code = codes[at] as number;
        const floors = bySyllable[(code & SYLLABLE) * words + word] as number;
        unit = unit === LOW ? floors : lesser(unit, floors);
        if ((code & UNIT_ENDS) === 0) continue;
        sums = (sums + ((code & UNIT_MUST_SOUND) !== 0 ? lost(unit) : unit)) | 0;
        over |= sums & HIGH;
        if (over === HIGH) break;
        sums &= LOW;
        unit = LOW;
      }
      if (over === HIGH) continue;
      for (let lane = 0, text = word * 4; lane < 4 && text < texts; lane++, text++) {
        if (((over >>> (lane * 8)) & 0x80) === 0) found(phrase, text);
      }
    }
    begin = end;
  }
}

/** In each of four lanes the lesser of two numbers below 128. */
function lesser(a: number, b: number): number {
  const lanes = lanesFrom(((a | HIGH) - b) & HIGH);
  return (b & lanes) | (a & ~lanes);
}

/** In each lane that is lost so many times as much. */
function lost(floors: number): number {
  const lanes = lanesFrom((floors + Math.imul(128 - LOST_FROM, EACH)) & HIGH);
  return (floors & ~lanes) | (Math.imul(floors, LOST) & lanes);
}

/** All bits of the lanes whose highest bit is set. */
function lanesFrom(high: number): number {
  return (high - (high >>> 7)) | high;
}
