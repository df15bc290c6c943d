import { nearSyllables } from './floors.ts';
import { signTable } from './signs.ts';
import { SYLLABLES } from './syllables.ts';

/** Where in a stretch of at most 31 units the syllables may have been heard, one bit for each unit. */
export type NearPlaces = { bySyllable: Int32Array; fillers: number; units: number };

/** A number has 32 bits, and there is one more edge between units than there are units. */
export const MOST_PLACES = 31;
const STEP = 16;
/** What takes no more units than this lies wholly in one of the stretches of a longer text. */
export const WITHIN_ONE = MOST_PLACES - STEP + 1;

/** By syllable the units that sound so near to it that they have more than half of it in common; a long text in stretches. */
export function nearPlaces(chars: number[], sounds: number[]): NearPlaces[] {
  const stretches: NearPlaces[] = [];
  for (let from = 0; from === 0 || from + MOST_PLACES - STEP < sounds.length; from += STEP)
    stretches.push(layPlaces(chars, sounds, from, Math.min(sounds.length, from + MOST_PLACES)));
  return stretches;
}

function layPlaces(chars: number[], sounds: number[], from: number, to: number): NearPlaces {
  const bySyllable = new Int32Array(SYLLABLES.length);
  let fillers = 0;
  for (let i = from; i < to; i++) {
    const bit = 1 << (i - from);
    const { syllables } = nearSyllables(sounds[i] as number);
    for (let n = 0; n < syllables.length; n++) {
      const syllable = syllables[n] as number;
      bySyllable[syllable] = (bySyllable[syllable] as number) | bit;
    }
    if (signTable.fillers[chars[i] as number] === 1) fillers |= bit;
  }
  return { bySyllable, fillers, units: to - from };
}
