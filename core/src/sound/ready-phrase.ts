import { type Phrase, phraseOf } from './phrase.ts';
import { costRow } from './sound-cost.ts';

/** A phrase laid out for aligning. */
export type ReadyPhrase = {
  phrase: Phrase;
  length: number;
  chars: Int32Array;
  sounds: Uint16Array;
  /** By unit: cost of each heard sound. */
  costs: Uint8Array[];
  hasGapAfter: Uint8Array;
  mustSound: Uint8Array;
  /** Numbers of all readings of all units one after the other; those of unit i end before `readingsEnd[i]`. */
  readings: Uint16Array;
  readingsEnd: Uint16Array;
};

const MOST_KEPT = 20_000;
const known = new Map<string, ReadyPhrase>();

export function readyPhrase(wording: string): ReadyPhrase {
  let ready = known.get(wording);
  if (!ready) {
    if (known.size >= MOST_KEPT) known.clear();
    ready = layOut(phraseOf(wording));
    known.set(wording, ready);
  }
  return ready;
}

function layOut(phrase: Phrase): ReadyPhrase {
  const { units, gapAfter, mustSound } = phrase;
  let end = 0;
  return {
    phrase,
    length: units.length,
    chars: Int32Array.from(units, ({ charId }) => charId),
    sounds: Uint16Array.from(units, ({ soundId }) => soundId),
    costs: units.map(({ soundId }) => costRow(soundId)),
    hasGapAfter: Uint8Array.from(gapAfter, Number),
    mustSound: Uint8Array.from(mustSound, Number),
    readings: Uint16Array.from(units.flatMap(({ sounds }) => sounds.map(({ id }) => id))),
    readingsEnd: Uint16Array.from(units, ({ sounds }) => {
      end += sounds.length;
      return end;
    }),
  };
}
