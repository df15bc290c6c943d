import type { Place } from '../sound/place.ts';
import type { Unit } from '../sound/units.ts';
import type { Wanted } from './find-prepared.ts';
import type { Line } from './line.ts';

/** Words that may stand where a phrase searched as written has a gap. */
const WIDEST_GAP = 12;

/** All characters of some lines one after the other, and where each character stands. */
type Index = {
  chars: Int32Array;
  lineOf: Int32Array;
  starts: Int32Array;
  /** By the last bits of a character: its first place plus one, and how often it stands; `next` leads to the following. */
  first: Int32Array;
  times: Int32Array;
  next: Int32Array;
  bits: number;
};

const known = new WeakMap<readonly Line[], Index>();

/** Where phrases stand as written, by the rarest of their characters: costs little however many phrases there are. */
export function placesAsWritten(
  lines: readonly Line[],
  all: Wanted[],
  found: (line: number, wanted: Wanted, place: Place) => void,
): void {
  const index = indexOf(lines);
  for (const wanted of all) {
    const offset = rarestOf(wanted.ready.chars, wanted.ready.hasGapAfter, index);
    if (offset < 0) continue;
    const start = index.first[(wanted.ready.chars[offset] as number) & index.bits] as number;
    for (let at = start - 1; at >= 0; at = index.next[at] as number) {
      const from = at - offset;
      const to = endOf(wanted, index, from);
      if (to < 0) continue;
      const line = index.lineOf[from] as number;
      const begins = index.starts[line] as number;
      found(line, wanted, { similarity: 1, from: from - begins, to: to - begins });
    }
  }
}

/** The unit with the rarest character before any gap; -1 when the lines lack one of the characters. */
function rarestOf(chars: Int32Array, hasGapAfter: Uint8Array, { times, bits }: Index): number {
  let [best, fewest] = [-1, Number.POSITIVE_INFINITY];
  let isFixed = true;
  for (let offset = 0; offset < chars.length; offset++) {
    const often = times[(chars[offset] as number) & bits] as number;
    if (often === 0) return -1;
    if (isFixed && often < fewest) [best, fewest] = [offset, often];
    if (hasGapAfter[offset] === 1) isFixed = false;
  }
  return best;
}

/** Where the phrase that begins at a place ends, or -1. Lines end in a character that no phrase has. */
function endOf({ ready }: Wanted, { chars }: Index, from: number): number {
  if (from < 0) return -1;
  let at = from;
  for (let i = 0; i < ready.length; i++) {
    const char = ready.chars[i];
    const canSkip = i > 0 && ready.hasGapAfter[i - 1] === 1 ? WIDEST_GAP : 0;
    const last = at + canSkip;
    while (at < last && chars[at] !== char && chars[at] !== -1) at++;
    if (chars[at] !== char) return -1;
    at++;
  }
  return at;
}

function indexOf(lines: readonly Line[]): Index {
  let index = known.get(lines);
  if (!index) {
    index = layIndex(lines);
    known.set(lines, index);
  }
  return index;
}

function layIndex(lines: readonly Line[]): Index {
  const length = lines.reduce((sum, { units }) => sum + units.length + 1, 0);
  const chars = new Int32Array(length).fill(-1);
  const lineOf = new Int32Array(length);
  const starts = new Int32Array(lines.length);
  const next = new Int32Array(length).fill(-1);
  const bits = 2 ** Math.ceil(Math.log2(length * 2 + 1)) - 1;
  const first = new Int32Array(bits + 1);
  const times = new Int32Array(bits + 1);
  let end = length;
  for (let line = lines.length - 1; line >= 0; line--) {
    const { units } = lines[line] as Line;
    end -= units.length + 1;
    starts[line] = end;
    for (let i = units.length - 1; i >= 0; i--) {
      const at = end + i;
      const char = (units[i] as Unit).charId;
      chars[at] = char;
      lineOf[at] = line;
      next[at] = (first[char & bits] as number) - 1;
      first[char & bits] = at + 1;
      times[char & bits] = (times[char & bits] as number) + 1;
    }
  }
  return { chars, lineOf, starts, first, times, next, bits };
}
