import { type Floors, floorsOf } from './floors.ts';
import type { Unit } from './units.ts';

/** Units of a text laid out for aligning. */
export type HeardText = { length: number; chars: Int32Array; floors: Floors };

const known = new WeakMap<Unit[], HeardText>();

export function heardText(units: Unit[]): HeardText {
  let text = known.get(units);
  if (!text) {
    const { length } = units;
    const chars = new Int32Array(length);
    for (let i = 0; i < length; i++) chars[i] = (units[i] as Unit).charId;
    text = { length, chars, floors: floorsOf(chars) };
    known.set(units, text);
  }
  return text;
}

/** A stretch of a longer text, sharing its memory. */
export function stretchOf(text: HeardText, from: number, to: number): HeardText {
  const chars = text.chars.subarray(from, to);
  return { length: to - from, chars, floors: floorsOf(chars) };
}
