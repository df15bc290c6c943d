import { FILLER, IN_GAP, INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { HeardText } from './heard-text.ts';
import { leastRest } from './least-rest.ts';
import { type Place, similarityOf } from './place.ts';
import type { ReadyPhrase } from './ready-phrase.ts';
import { signTable } from './signs.ts';
import { soundCost, UNKNOWN } from './sound-cost.ts';

const NEVER = 0x3fffffff;

// Two rows of the alignment table and where each cell's place begins; only cells lowest..highest are alive.
let [above, below] = [new Int32Array(512), new Int32Array(512)];
let [aboveFrom, belowFrom] = [new Int32Array(512), new Int32Array(512)];
let lowest = 0;
let highest = 0;

/**
 * What findPhrase finds in units from..to, or null when that costs more than `most`. Rows of numbers instead of
 * objects; cells from which the rest of the phrase cannot be reached for less than `most` are left aside.
 */
export function align(
  ready: ReadyPhrase,
  text: HeardText,
  from: number,
  to: number,
  most: number,
): Place | null {
  const { length } = ready;
  const width = to - from;
  if (length === 0 || width === 0) return null;
  if (width >= above.length) makeRoom(width + 1);
  const rest = leastRest(ready, text.floors);
  firstRow(ready, text, from, width, most - (rest[1] as number));
  for (let i = 1; i < length && lowest <= highest; i++) {
    swapRows();
    nextRow(ready, i, text, from, width, most - (rest[i + 1] as number));
  }
  if (lowest > highest) return null;
  let end = lowest;
  for (let at = lowest + 1; at <= highest; at++) if ((below[at] as number) < (below[end] as number)) end = at;
  return {
    similarity: similarityOf(below[end] as number, length),
    from: from + (belowFrom[end] as number),
    to: from + end,
  };
}

/** The first unit may stand anywhere. */
function firstRow(ready: ReadyPhrase, text: HeardText, from: number, width: number, most: number): void {
  for (let at = 0; at <= width; at++) {
    above[at] = 0;
    aboveFrom[at] = at;
  }
  lowest = 0;
  highest = width;
  nextRow(ready, 0, text, from, width, most);
}

/** Fills the row below from the row above. */
function nextRow(
  { chars, sounds, costs, mustSound, hasGapAfter, length }: ReadyPhrase,
  i: number,
  text: HeardText,
  from: number,
  width: number,
  most: number,
): void {
  const char = chars[i] as number;
  const row = costs[i] as Uint8Array;
  const heard = text.chars;
  const heardSounds = signTable.sounds;
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
        const sound = heardSounds[other] as number;
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
}

function swapRows(): void {
  const [row, from] = [above, aboveFrom];
  above = below;
  aboveFrom = belowFrom;
  below = row;
  belowFrom = from;
}

function makeRoom(width: number): void {
  const room = 2 ** Math.ceil(Math.log2(width + 1));
  [above, below] = [new Int32Array(room), new Int32Array(room)];
  [aboveFrom, belowFrom] = [new Int32Array(room), new Int32Array(room)];
}
