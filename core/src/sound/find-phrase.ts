import { FILLER, IN_GAP, INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Phrase } from './phrase.ts';
import { type Place, similarityOf } from './place.ts';
import { substitutionSteps } from './sound-cost.ts';
import type { Unit } from './units.ts';

type Cell = { cost: number; from: number };

/**
 * The best place of `phrase` in `text` by sound and character together, or null for an empty phrase or text.
 * Cost of the cheapest alignment (substitution by sound, words put in or left out) over the phrase's length.
 * Plain and slow: what the fast search is held to.
 */
export function findPhrase(phrase: Phrase, text: Unit[]): Place | null {
  const length = phrase.units.length;
  if (length === 0 || text.length === 0) return null;
  let row: Cell[] = Array.from({ length: text.length + 1 }, (_, at) => ({ cost: 0, from: at }));
  for (let i = 0; i < length; i++) row = nextRow(phrase, i, text, row);
  let to = 0;
  for (let at = 1; at <= text.length; at++) {
    if ((row[at] as Cell).cost < (row[to] as Cell).cost) to = at;
  }
  const best = row[to] as Cell;
  return { similarity: similarityOf(best.cost, length), from: best.from, to };
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
    const differs = substitutionSteps(unit, heard);
    const isLost = phrase.mustSound[i] && differs > STILL_SOUNDS;
    let best: Cell = { cost: diagonal.cost + (isLost ? differs * LOST : differs), from: diagonal.from };
    const left = (above[at] as Cell).cost + leftOut;
    if (left < best.cost) best = { cost: left, from: (above[at] as Cell).from };
    if (!isLast) {
      const put = heard.isFiller ? FILLER : phrase.gapAfter[i] ? IN_GAP : INSERTED;
      const inserted = (row[at - 1] as Cell).cost + put;
      if (inserted < best.cost) best = { cost: inserted, from: (row[at - 1] as Cell).from };
    }
    row.push(best);
  }
  return row;
}
