import { type Floors, finerFloorsOf, floorsOf } from './floors.ts';
import type { Unit } from './units.ts';

/** Units of a text laid out for aligning: the numbers of their characters and sounds, and what syllables cost in it. */
export type HeardText = { length: number; chars: Int32Array; sounds: Uint16Array; floors: Floors };

const known = new WeakMap<Unit[], HeardText>();
const finer = new WeakMap<HeardText, Floors>();

export function heardText(units: Unit[]): HeardText {
  let text = known.get(units);
  if (!text) {
    const { length } = units;
    const chars = new Int32Array(length);
    const sounds = new Uint16Array(length);
    for (let i = 0; i < length; i++) {
      const { charId, soundId } = units[i] as Unit;
      chars[i] = charId;
      sounds[i] = soundId;
    }
    text = { length, chars, sounds, floors: floorsOf(sounds) };
    known.set(units, text);
  }
  return text;
}

/** A stretch of a longer text, sharing its memory. */
export function stretchOf(text: HeardText, from: number, to: number): HeardText {
  const chars = text.chars.subarray(from, to);
  const sounds = text.sounds.subarray(from, to);
  return { length: to - from, chars, sounds, floors: floorsOf(sounds) };
}

/** Finer floors of a text, worked out when first asked for. */
export function finerFloors(text: HeardText): Floors {
  let floors = finer.get(text);
  if (!floors) {
    floors = finerFloorsOf(text.sounds);
    finer.set(text, floors);
  }
  return floors;
}
