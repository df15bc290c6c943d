import { readingsTogether } from './readings.ts';
import { soundIdOf } from './signs.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * A phrase ready to be searched for. `gapAfter[i]`: other words may stand behind unit i (written … in the phrase).
 * `mustSound[i]`: unit i carries the meaning and has to be there by sound (written in 「 」).
 */
export type Phrase = { wording: string; units: Unit[]; gapAfter: boolean[]; mustSound: boolean[] };

/** A phrase as a service manager writes it: `「还」有什么…问题` needs 还 and lets other words stand before 问题. */
export function phraseOf(wording: string): Phrase {
  const phrase: Phrase = { wording: wording.replace(/[「」]/g, ''), units: [], gapAfter: [], mustSound: [] };
  let isMarked = false;
  for (const piece of wording.split(/([「」…])/)) {
    if (piece === '「' || piece === '」') isMarked = piece === '「';
    else if (piece === '…') {
      if (phrase.units.length > 0) phrase.gapAfter[phrase.units.length - 1] = true;
    } else {
      for (const unit of unitsOf(piece)) {
        phrase.units.push(unit);
        phrase.gapAfter.push(false);
        phrase.mustSound.push(isMarked);
      }
    }
  }
  phrase.units = asWords(phrase);
  return phrase;
}

/** Readings that do not fit the words of the phrase are dropped; words do not reach over a gap. */
function asWords({ units, gapAfter }: Phrase): Unit[] {
  const words: Unit[][] = [[]];
  for (const [i, unit] of units.entries()) {
    words.at(-1)?.push(unit);
    if (gapAfter[i]) words.push([]);
  }
  return words.flatMap((word) => {
    const readings = readingsTogether(word.map(({ char }) => char));
    return word.map((unit, i) => {
      const sounds = readings[i] ?? unit.sounds;
      return { ...unit, sounds, soundId: soundIdOf(sounds) };
    });
  });
}
