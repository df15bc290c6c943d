import { INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import { type Floors, HALF_IN_COMMON } from './floors.ts';
import { type HeardText, placesIn } from './heard-text.ts';
import { SYLLABLE, UNIT_ENDS, UNIT_MUST_SOUND, type Weighing } from './lower-bound.ts';
import { MOST_PLACES, type NearPlaces, WITHIN_ONE } from './near-places.ts';
import type { ReadyPhrase } from './ready-phrase.ts';

const MOST_FAULTS = 7;
const ALL_LOST = LEFT_OUT * LOST;

/** By number of faults: where the units laid so far may end. */
const ends = new Int32Array(MOST_FAULTS + 1);

/**
 * Whether phrase `i` may stand in the text for no more than it may cost. False only when it surely does not: its
 * units cost too much wherever they stand, or cannot be had in their order with so few faults (a unit not heard, a
 * word put in) as the cost leaves room for.
 */
export function mayStand(weighing: Weighing, i: number, ready: ReadyPhrase, text: HeardText): boolean {
  const faults = mostFaults(weighing, i, ready.length, text.floors);
  if (faults < 0 || faults >= ready.length || faults > MOST_FAULTS) return faults >= 0;
  const stretches = placesIn(text);
  if (stretches.length > 1 && reachOf(ready, faults, stretches) > WITHIN_ONE) return true;
  for (let n = 0; n < stretches.length; n++)
    if (isInOrder(ready, stretches[n] as NearPlaces, faults)) return true;
  return false;
}

/** How many faults the cost leaves room for when each unit costs the least it can; -1 when that alone is too much. */
function mostFaults({ codes, ends, most }: Weighing, i: number, length: number, floors: Floors): number {
  const limit = most[i] as number;
  const end = ends[i] as number;
  let sum = 0;
  let units = 0;
  let unheard = 0;
  let dearest = 0;
  let floor = 255;
  for (let at = i === 0 ? 0 : (ends[i - 1] as number); at < end; at++) {
    const code = codes[at] as number;
    const cost = floors[code & SYLLABLE] as number;
    if (cost < floor) floor = cost;
    if ((code & UNIT_ENDS) === 0) continue;
    if (floor >= HALF_IN_COMMON) unheard += 1;
    else if (floor > dearest) dearest = floor;
    if ((code & UNIT_MUST_SOUND) !== 0 && floor > STILL_SOUNDS) floor = Math.min(floor * LOST, ALL_LOST);
    sum += floor;
    if (sum > limit) return -1;
    units += 1;
    floor = 255;
  }
  // Of units without a sound, such as letters, nothing is known.
  if (units < length) return length;
  // A fault costs at least a word put in, or what half a unit in common costs more than the least.
  const fault = Math.min(INSERTED, HALF_IN_COMMON - dearest);
  return Math.min(Math.floor(limit / INSERTED), unheard + Math.floor((limit - sum) / fault));
}

/** Over how many units the phrase reaches at most, all fillers of the text among them. */
function reachOf({ length, hasGapAfter }: ReadyPhrase, faults: number, stretches: NearPlaces[]): number {
  if (hasGapAfter.includes(1)) return Number.POSITIVE_INFINITY;
  return stretches.reduce((sum, { fillers }) => sum + bitsOf(fillers), length + faults);
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let left = number; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** Lays unit after unit at all places at once: bit p of `ends` stands for the edge before unit p of the stretch. */
function isInOrder(ready: ReadyPhrase, stretch: NearPlaces, most: number): boolean {
  const { hasGapAfter, length } = ready;
  const { fillers, units } = stretch;
  const all = units === MOST_PLACES ? -1 : (1 << (units + 1)) - 1;
  for (let faults = 0; faults <= most; faults++) ends[faults] = all;
  for (let i = 0; i < length - 1; i++) {
    const heard = heardAt(ready, i, stretch);
    const hasGap = hasGapAfter[i] === 1;
    let before = 0;
    let fewer = 0;
    for (let faults = 0; faults <= most; faults++) {
      const begins = ends[faults] as number;
      let reached = ((begins & heard) << 1) | before | ((before | fewer) << 1);
      const passed = reached & fillers;
      // Adding carries a bit over all fillers that follow it.
      if (passed !== 0) reached |= ((fillers + passed) | 0) ^ fillers;
      if (hasGap) reached |= -reached;
      reached &= all;
      ends[faults] = reached;
      before = begins;
      fewer = reached;
    }
    if (fewer === 0) return false;
  }
  // With a fault to spare the last unit need not have been heard.
  if (most > 0 && ends[most - 1] !== 0) return true;
  return ((ends[most] as number) & heardAt(ready, length - 1, stretch)) !== 0;
}

/** The places where a unit may have been heard, in any of its readings. */
function heardAt({ readings, readingsEnd }: ReadyPhrase, unit: number, { bySyllable }: NearPlaces): number {
  let places = 0;
  const end = readingsEnd[unit] as number;
  for (let reading = unit === 0 ? 0 : (readingsEnd[unit - 1] as number); reading < end; reading++)
    places |= bySyllable[readings[reading] as number] as number;
  return places;
}
