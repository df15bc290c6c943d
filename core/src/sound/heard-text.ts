import { type Floors, finerFloorsOf, floorsOf } from './floors.ts';
import { type NearPlaces, nearPlaces } from './near-places.ts';
import type { Unit } from './units.ts';

/** Units of a text laid out for aligning: the numbers of their characters and sounds, and what syllables cost in it. */
export type HeardText = {
  length: number;
  chars: Int32Array;
  sounds: Uint16Array;
  floors: Floors;
  /** Finer floors, and where the syllables may be; worked out when first asked for. */
  finer: Floors | null;
  near: NearPlaces[] | null;
};

const known = new WeakMap<Unit[], HeardText>();

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
    text = textOf(chars, sounds);
    known.set(units, text);
  }
  return text;
}

/** A stretch of a longer text, sharing its memory. */
export function stretchOf(text: HeardText, from: number, to: number): HeardText {
  return textOf(text.chars.subarray(from, to), text.sounds.subarray(from, to));
}

export function finerFloors(text: HeardText): Floors {
  text.finer ??= finerFloorsOf(text.sounds);
  return text.finer;
}

export function placesIn(text: HeardText): NearPlaces[] {
  text.near ??= nearPlaces(text.chars, text.sounds);
  return text.near;
}

function textOf(chars: Int32Array, sounds: Uint16Array): HeardText {
  return { length: chars.length, chars, sounds, floors: floorsOf(sounds), finer: null, near: null };
}
