import { type Floors, finerFloorsOf, floorsOf } from './floors.ts';
import { type NearPlaces, nearPlaces } from './near-places.ts';
import type { Unit } from './units.ts';

/** Units of a text laid out for aligning: the numbers of their characters and sounds, and what syllables cost in it. */
export type HeardText = {
  length: number;
  // Plain lists: there are many short ones, and a typed one is dear to make and to clear away.
  chars: number[];
  sounds: number[];
  floors: Floors;
  /** Finer floors, and where the syllables may be; worked out when first asked for. */
  finer: Floors | null;
  near: NearPlaces[] | null;
};

export function heardText(units: Unit[]): HeardText {
  const chars: number[] = [];
  const sounds: number[] = [];
  for (let i = 0; i < units.length; i++) {
    const { charId, soundId } = units[i] as Unit;
    chars.push(charId);
    sounds.push(soundId);
  }
  return textOf(chars, sounds);
}

/** A stretch of a longer text. */
export function stretchOf(text: HeardText, from: number, to: number): HeardText {
  return textOf(text.chars.slice(from, to), text.sounds.slice(from, to));
}

export function finerFloors(text: HeardText): Floors {
  text.finer ??= finerFloorsOf(text.sounds);
  return text.finer;
}

export function placesIn(text: HeardText): NearPlaces[] {
  text.near ??= nearPlaces(text.chars, text.sounds);
  return text.near;
}

function textOf(chars: number[], sounds: number[]): HeardText {
  return { length: chars.length, chars, sounds, floors: floorsOf(sounds), finer: null, near: null };
}
