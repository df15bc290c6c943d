import { LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Floors } from './floors.ts';
import type { ReadyPhrase } from './ready-phrase.ts';

/** The readings of many phrases one after the other, to be weighed against the floors of a text in one go. */
export type Weighing = { codes: Uint16Array; ends: Uint32Array; most: Int32Array };

// What a code holds: a reading, whether it is the last of its unit, and whether that unit must sound.
export const SYLLABLE = 0x1ff;
export const UNIT_ENDS = 0x200;
export const UNIT_MUST_SOUND = 0x400;
const ALL_LOST = LEFT_OUT * LOST;

/** `most[i]`: what placing phrase i may cost, in steps. */
export function layWeighing(phrases: ReadyPhrase[], most: number[]): Weighing {
  const codes: number[] = [];
  const ends = phrases.map((ready) => {
    let reading = 0;
    for (const [i, last] of ready.readingsEnd.entries()) {
      const must = ready.mustSound[i] === 1 ? UNIT_MUST_SOUND : 0;
      for (; reading < last; reading++) {
        codes.push((ready.readings[reading] as number) | must | (reading === last - 1 ? UNIT_ENDS : 0));
      }
    }
    return codes.length;
  });
  return {
    codes: Uint16Array.from(codes),
    ends: Uint32Array.from(ends),
    most: Int32Array.from(most),
  };
}

/**
 * What placing phrase `i` anywhere in the text costs at the least, in steps: each of its units taken for the cheapest
 * of the text's units, wherever that stands. Stops adding when the most it may cost is passed.
 */
export function lowerBound({ codes, ends, most }: Weighing, i: number, floors: Floors): number {
  const limit = most[i] as number;
  const end = ends[i] as number;
  let sum = 0;
  let floor = 255;
  for (let at = i === 0 ? 0 : (ends[i - 1] as number); at < end; at++) {
    const code = codes[at] as number;
    const cost = floors[code & SYLLABLE] as number;
    if (cost < floor) floor = cost;
    if ((code & UNIT_ENDS) === 0) continue;
    if ((code & UNIT_MUST_SOUND) !== 0 && floor > STILL_SOUNDS) floor = Math.min(floor * LOST, ALL_LOST);
    sum += floor;
    if (sum > limit) return sum;
    floor = 255;
  }
  return sum;
}
