import { SAME_SYLLABLE, substitutionCost } from './sound-cost.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * A phrase ready to be searched for. `gapAfter[i]`: other words may stand behind unit i (written … in the phrase).
 * `mustSound[i]`: unit i carries the meaning and has to be there by sound (written in 「 」).
 */
export type Phrase = { wording: string; units: Unit[]; gapAfter: boolean[]; mustSound: boolean[] };

/** Where a phrase was heard. `similarity` is 1 for the same words, 0 for nothing in common. */
export type PhraseHit = {
  phrase: Phrase;
  similarity: number;
  how: 'same-words' | 'same-sound' | 'similar-sound';
  /** Half-open range of units in the searched text. */
  from: number;
  to: number;
};

const INSERTED = 0.55;
const FILLER = 0.05;
const IN_GAP = 0.07;
const LEFT_OUT = 0.9;
/** A unit that must sound is lost when it differs by more than this, and then costs so many times more. */
const STILL_SOUNDS = 0.25;
const LOST = 4;

/** A phrase as a service manager writes it: `「还」有什么…问题` needs 还 and lets other words stand before 问题. */
export function phraseOf(wording: string): Phrase {
  const phrase: Phrase = { wording: wording.replace(/[「」]/g, ''), units: [], gapAfter: [], mustSound: [] };
  let isMarked = false;
  for (const sign of wording) {
    if (sign === '「' || sign === '」') isMarked = sign === '「';
    else if (sign === '…') phrase.gapAfter[phrase.units.length - 1] = true;
    else {
      for (const unit of unitsOf(sign)) {
        phrase.units.push(unit);
        phrase.gapAfter.push(false);
        phrase.mustSound.push(isMarked);
      }
    }
  }
  return phrase;
}

type Cell = { cost: number; from: number };

/**
 * The best place of `phrase` in `text` by sound and character together, or null for an empty phrase or text.
 * Cost of the cheapest alignment (substitution by sound, words put in or left out) over the phrase's length.
 */
export function findPhrase(phrase: Phrase, text: Unit[]): PhraseHit | null {
  const length = phrase.units.length;
  if (length === 0 || text.length === 0) return null;
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, at) => ({ cost: 0, from: at }));
  for (let i = 0; i < length; i++) row = nextRow(phrase, i, text, row);
  let to = 0;
  for (let at = 1; at <= text.length; at++) {
    if ((row[at] as Cell).cost < (row[to] as Cell).cost - 1e-9) to = at;
  }
  const best = row[to] as Cell;
  const similarity = Math.max(0, 1 - best.cost / length);
  const how = best.cost < 1e-9 ? 'same-words' : howSimilar(phrase.units, text.slice(best.from, to));
  return { phrase, similarity, how, from: best.from, to };
}

function howSimilar(intended: Unit[], heard: Unit[]): PhraseHit['how'] {
  const isSame = (unit: Unit, i: number) => substitutionCost(unit, heard[i] as Unit) <= SAME_SYLLABLE;
  return heard.length === intended.length && intended.every(isSame) ? 'same-sound' : 'similar-sound';
}

/** Row i of the alignment table: cheapest way to place units 0..i so that they end before each text position. */
function nextRow(phrase: Phrase, i: number, text: Unit[], above: Cell[]): Cell[] {
  const unit = phrase.units[i] as Unit;
  const leftOut = phrase.mustSound[i] ? LEFT_OUT * LOST : LEFT_OUT;
  const isLast = i === phrase.units.length - 1;
  const row: Cell[] = [{ cost: (above[0] as Cell).cost + leftOut, from: 0 }];
  for (let at = 1; at <= text.length; at++) {
    const heard = text[at - 1] as Unit;
    const diagonal = above[at - 1] as Cell;
    const differs = substitutionCost(unit, heard);
    const isLost = phrase.mustSound[i] && differs > STILL_SOUNDS;
    let best: Cell = { cost: diagonal.cost + (isLost ? differs * LOST : differs), from: diagonal.from };
    const left = (above[at] as Cell).cost + leftOut;
    if (left < best.cost) best = { cost: left, from: (above[at] as Cell).from };
    if (!isLast) {
      const put = phrase.gapAfter[i] ? IN_GAP : heard.isFiller ? FILLER : INSERTED;
      const inserted = (row[at - 1] as Cell).cost + put;
      if (inserted < best.cost) best = { cost: inserted, from: (row[at - 1] as Cell).from };
    }
    row.push(best);
  }
  return row;
}
