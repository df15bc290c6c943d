import type { Place } from '../sound/place.ts';
import { tellDifference } from '../sound/tell-difference.ts';
import { exceptedUnits, isDoubtful, isMarked } from './find-excepted.ts';
import { findPlacesOf } from './find-hits.ts';
import { nearestSaid } from './find-nearest.ts';
import { type Prepared, prepareSearch, type Wanted } from './find-prepared.ts';
import { placesAsWritten } from './find-written.ts';
import type { Evidence } from './finding.ts';
import { likelyPairs } from './likely-pairs.ts';
import { evidenceOfMatch, heardIn, type Line, wordsOf } from './line.ts';
import { type Said, saidAt } from './phrase-hit.ts';
import type { Search } from './phrase-levels.ts';

export { nearestSaid } from './find-nearest.ts';
export type { Said } from './phrase-hit.ts';
export type { Search } from './phrase-levels.ts';

/** `sure` was said; `maybe` may have been; `nearest` is the best of all, said or not. */
export type SearchResult = { sure: Said[]; maybe: Said[]; readonly nearest: Said | null };

type Candidate = Place & { wanted: Wanted };

/**
 * Looks for any of the phrases in the lines, by sound and character. A hit inside an excepted wording does not count.
 * One result per place: overlapping hits of several phrases in a line are one.
 */
export function findSaid(lines: Line[], search: Search): SearchResult {
  const prepared = prepareSearch(search);
  const { bySound, asWritten } = prepared;
  const byLine = new Map<number, Candidate[]>();
  const keep = (line: number, wanted: Wanted, { similarity, from, to }: Place) => {
    const others = byLine.get(line);
    if (others) others.push({ similarity, from, to, wanted });
    else byLine.set(line, [{ similarity, from, to, wanted }]);
  };
  if (asWritten.length > 0) placesAsWritten(lines, asWritten, keep);
  if (bySound.all.length > 0) {
    likelyPairs(lines, bySound, (phrase, line) => {
      const text = heardIn(lines[line] as Line);
      findPlacesOf(bySound, phrase, text, (wanted, place) => keep(line, wanted, place));
    });
  }
  const [sure, maybe]: [Said[], Said[]] = [[], []];
  for (const i of [...byLine.keys()].sort((a, b) => a - b)) {
    sortOut(lines[i] as Line, byLine.get(i) as Candidate[], prepared, sure, maybe);
  }
  return {
    sure,
    maybe,
    get nearest() {
      return bestOf(sure) ?? bestOf(maybe) ?? nearestSaid(lines, search);
    },
  };
}

/** Levels, exceptions and overlaps of the candidates in one line. */
function sortOut(line: Line, all: Candidate[], prepared: Prepared, sure: Said[], maybe: Said[]): void {
  const excepted = exceptedUnits(line, prepared.except);
  const candidates = all
    .filter((each) => !isMarked(excepted, each))
    .sort((a, b) => b.similarity - a.similarity || b.wanted.ready.length - a.wanted.ready.length);
  const taken = new Uint8Array(line.units.length);
  const isSure = (each: Candidate) =>
    each.similarity >= each.wanted.sure &&
    !isDoubtful(each, each.wanted.ready.length, line, prepared.nearlyExcept);
  const unsure = candidates.filter((each) => {
    const counts = isSure(each);
    if (counts) take(each, taken, line, sure);
    return !counts;
  });
  for (const each of unsure) take(each, taken, line, maybe);
}

/** One hit per place: what lies over an earlier, better one is left out. */
function take(candidate: Candidate, taken: Uint8Array, line: Line, into: Said[]): void {
  if (isMarked(taken, candidate)) return;
  taken.fill(1, candidate.from, candidate.to);
  into.push(saidAt(line, candidate.wanted.ready.phrase, candidate));
}

function bestOf(said: Said[]): Said | null {
  return said.reduce<Said | null>((a, b) => (a && a.hit.similarity >= b.hit.similarity ? a : b), null);
}

/** The hit as evidence: the sentence, the words that count and what they were taken for. */
export function evidenceOf({ line, hit }: Said): Evidence {
  const { phrase, how, similarity, from, to } = hit;
  const differs = how === 'same-words' ? null : tellDifference(hit.steps);
  const match = {
    heard: wordsOf(line, from, to),
    intended: phrase.wording,
    how,
    similarity: round(similarity),
    ...(differs ? { differs } : {}),
  };
  return evidenceOfMatch(line, line.units[from]?.at ?? 0, match);
}

export function nearestOf(said: Said | null): (Evidence & { intended: string; similarity: number }) | null {
  if (!said || said.hit.similarity < 0.1) return null;
  return { ...evidenceOf(said), intended: said.hit.phrase.wording, similarity: round(said.hit.similarity) };
}

function round(similarity: number): number {
  return Math.round(similarity * 100) / 100;
}
