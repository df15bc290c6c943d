import { align } from '../sound/align.ts';
import { finerFloors } from '../sound/heard-text.ts';
import { lowerBound } from '../sound/lower-bound.ts';
import { costAt, similarityOf } from '../sound/place.ts';
import { exceptedUnits, isMarked } from './find-excepted.ts';
import { prepareSearch, type Wanted } from './find-prepared.ts';
import { heardIn, type Line } from './line.ts';
import { type Said, saidAt } from './phrase-hit.ts';
import type { Search } from './phrase-levels.ts';

/** Less is no likeness at all. */
const LEAST = 0.1;
/** Only so much of a very long line is looked at, and so many pairs of line and phrase are weighed at a time. */
const MOST_UNITS = 600;
const AT_A_TIME = 4096;

type Pair = { line: Line; wanted: Wanted; most: number };

/**
 * The likest of all phrases in any of the lines, said or not: what a person may want to see when nothing was found.
 * Pairs are tried in the order of what they can reach at best, until none can reach more than was found.
 */
export function nearestSaid(lines: Line[], search: Search): Said | null {
  const { anything, except } = prepareSearch(search);
  const { all, weighing } = anything();
  let best: Said | null = null;
  let pairs: Pair[] = [];
  for (const [n, line] of lines.entries()) {
    const floors = finerFloors(heardIn(line));
    for (const [i, wanted] of all.entries()) {
      const most = similarityOf(lowerBound(weighing, i, floors), wanted.ready.length);
      if (most >= leastOf(best)) pairs.push({ line, wanted, most });
    }
    if (pairs.length >= AT_A_TIME || n === lines.length - 1) {
      best = bestOf(pairs, best, (said) => !isMarked(exceptedUnits(said.line, except), said.hit));
      pairs = [];
    }
  }
  return best;
}

function bestOf(pairs: Pair[], sofar: Said | null, counts: (said: Said) => boolean): Said | null {
  let best = sofar;
  pairs.sort((a, b) => b.most - a.most);
  for (const { line, wanted, most } of pairs) {
    const least = leastOf(best);
    if (most < least) return best;
    const text = heardIn(line);
    const width = Math.min(text.length, MOST_UNITS);
    const place = align(wanted.ready, text, 0, width, costAt(least, wanted.ready.length));
    if (!place || place.similarity < least) continue;
    const said = saidAt(line, wanted.ready.phrase, place);
    if (counts(said)) best = said;
  }
  return best;
}

/** What a pair has to reach to be worth trying: more than the best so far. */
function leastOf(best: Said | null): number {
  return best ? best.hit.similarity + 1e-9 : LEAST;
}
