import { FILLER, IN_GAP, INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { HeardText } from './heard-text.ts';
import type { ReadyPhrase } from './ready-phrase.ts';
import { signTable } from './signs.ts';
import { soundCost, UNKNOWN } from './sound-cost.ts';

const NEVER = 0x3fffffff;

// Two rows of the alignment table and where each cell's place begins; only cells lowest..highest are alive.
let [above, below] = [new Int32Array(512), new Int32Array(512)];
let [aboveFrom, belowFrom] = [new Int32Array(512), new Int32Array(512)];
let lowest = 0;
let highest = 0;

/** The cheapest cell of the row filled last; of equals the first. */
export function cheapest(): { steps: number; from: number; to: number } {
  let end = lowest;
  for (let at = lowest + 1; at <= highest; at++) if ((below[at] as number) < (below[end] as number)) end = at;
  return { steps: below[end] as number, from: belowFrom[end] as number, to: end };
}

/**
 * Lays out the first unit, which may stand anywhere; mostly it costs too much to leave it out, and it stands in few
 * places. False when no cell stays within `most`.
 */
export function firstRow(
  ready: ReadyPhrase,
  text: HeardText,
  from: number,
  width: number,
  most: number,
): boolean {
  if (width >= above.length) makeRoom(width + 1);
  const isMust = ready.mustSound[0] === 1;
  if ((isMust ? LEFT_OUT * LOST : LEFT_OUT) <= most) {
    below.fill(0, 0, width + 1);
    for (let at = 0; at <= width; at++) belowFrom[at] = at;
    lowest = 0;
    highest = width;
    return nextRow(ready, 0, text, from, width, most);
  }
  const { chars, sounds } = text;
  const { fillers } = signTable;
  const char = ready.chars[0] as number;
  const row = ready.costs[0] as Uint8Array;
  const putIn = ready.length === 1 ? NEVER : ready.hasGapAfter[0] === 1 ? IN_GAP : INSERTED;
  let before = NEVER;
  lowest = NEVER;
  highest = -1;
  for (let at = 1; at <= width; at++) {
    const heard = chars[from + at - 1] as number;
    let best = heard === char ? 0 : (row[sounds[from + at - 1] as number] as number);
    if (best > most && before === NEVER && best !== UNKNOWN) {
      below[at] = NEVER;
      continue;
    }
    if (best === UNKNOWN) best = soundCost(row, ready.sounds[0] as number, sounds[from + at - 1] as number);
    if (isMust && best > STILL_SOUNDS) best *= LOST;
    let bestFrom = at - 1;
    const inserted = before + (putIn !== NEVER && fillers[heard] === 1 ? FILLER : putIn);
    if (inserted < best) {
      best = inserted;
      bestFrom = belowFrom[at - 1] as number;
    }
    before = best <= most ? best : NEVER;
    below[at] = before;
    belowFrom[at] = bestFrom;
    if (before === NEVER) continue;
    if (lowest === NEVER) lowest = at;
    highest = at;
  }
  return highest >= 0;
}

/** Lays out unit i below the row of the unit before it. False when no cell stays within `most`. */
export function nextRow(
  { chars, sounds, costs, mustSound, hasGapAfter, length }: ReadyPhrase,
  i: number,
  text: HeardText,
  from: number,
  width: number,
  most: number,
): boolean {
  [above, below] = [below, above];
  [aboveFrom, belowFrom] = [belowFrom, aboveFrom];
  const char = chars[i] as number;
  const row = costs[i] as Uint8Array;
  const heard = text.chars;
  const heardSounds = text.sounds;
  const isMust = mustSound[i] === 1;
  const leftOut = isMust ? LEFT_OUT * LOST : LEFT_OUT;
  const putIn = hasGapAfter[i] === 1 ? IN_GAP : INSERTED;
  const isLast = i === length - 1;
  const { fillers } = signTable;
  const over = above;
  const overFrom = aboveFrom;
  const under = below;
  const underFrom = belowFrom;
  const last = highest;
  let low = NEVER;
  let high = -1;
  let diagonal = NEVER;
  let before = NEVER;
  for (let at = lowest; at <= width; at++) {
    if (at > last + 1 && before === NEVER) break;
    const straight = at <= last ? (over[at] as number) : NEVER;
    let best = straight + leftOut;
    let bestFrom = best <= most ? (overFrom[at] as number) : 0;
    const other = at > 0 ? (heard[from + at - 1] as number) : -1;
    if (diagonal <= most) {
      let differs = 0;
      if (other !== char) {
        const sound = heardSounds[from + at - 1] as number;
        differs = row[sound] as number;
        if (differs === UNKNOWN) differs = soundCost(row, sounds[i] as number, sound);
        if (isMust && differs > STILL_SOUNDS) differs *= LOST;
      }
      if (diagonal + differs <= best) {
        best = diagonal + differs;
        bestFrom = overFrom[at - 1] as number;
      }
    }
    if (!isLast && before < best) {
      const inserted = before + (fillers[other] === 1 ? FILLER : putIn);
      if (inserted < best) {
        best = inserted;
        bestFrom = underFrom[at - 1] as number;
      }
    }
    if (best <= most) {
      if (low === NEVER) low = at;
      high = at;
      before = best;
    } else before = NEVER;
    under[at] = before;
    underFrom[at] = bestFrom;
    diagonal = straight;
  }
  lowest = low;
  highest = high;
  return low <= high;
}

function makeRoom(width: number): void {
  const room = 2 ** Math.ceil(Math.log2(width + 1));
  [above, below] = [new Int32Array(room), new Int32Array(room)];
  [aboveFrom, belowFrom] = [new Int32Array(room), new Int32Array(room)];
}
