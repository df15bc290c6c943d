import { findPhrase, type Phrase, type PhraseHit, phraseOf } from '../sound/find-phrase.ts';
import type { Evidence } from './finding.ts';
import { type Line, wordsOf } from './line.ts';

/** A phrase hit in one line of a call. */
export type Said = { line: Line; hit: PhraseHit };
export type Search = {
  phrases: string[];
  except?: string[];
  sure?: number | undefined;
  maybe?: number | undefined;
  /** Phrases of two characters count only as written: too many other words sound like them. */
  isStrictOnShort?: boolean;
};
/** `sure` was said; `maybe` may have been; `nearest` is the best of all, said or not. */
export type SearchResult = { sure: Said[]; maybe: Said[]; nearest: Said | null };

const prepared = new Map<string, Phrase>();

/**
 * Looks for any of the phrases in the lines, by sound and character. A hit inside an excepted wording does not count.
 * One result per place: overlapping hits of several phrases in a line are one.
 */
export function findSaid(lines: Line[], search: Search): SearchResult {
  const result: SearchResult = { sure: [], maybe: [], nearest: null };
  for (const line of lines) {
    const hits = search.phrases
      .flatMap((wording) => hitsOf(phrase(wording), line))
      .filter((hit) => !isExcepted(hit, line, search.except ?? []))
      .sort((a, b) => b.similarity - a.similarity || b.phrase.units.length - a.phrase.units.length);
    const isSure = (hit: PhraseHit) => hit.similarity >= sureLevel(hit.phrase, search);
    const isMaybe = (hit: PhraseHit) => !isSure(hit) && hit.similarity >= maybeLevel(hit.phrase, search);
    const sure = apart(hits.filter(isSure), []);
    const maybe = apart(hits.filter(isMaybe), sure);
    result.sure.push(...sure.map((hit) => ({ line, hit })));
    result.maybe.push(...maybe.map((hit) => ({ line, hit })));
    const best = sure[0] ?? maybe[0] ?? hits[0];
    if (best && best.similarity > (result.nearest?.hit.similarity ?? 0)) result.nearest = { line, hit: best };
  }
  return result;
}

/** One hit per place: what lies over an earlier, better one is left out. */
function apart(hits: PhraseHit[], taken: PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = [];
  for (const hit of hits) {
    if (![...taken, ...kept].some((other) => hit.from < other.to && other.from < hit.to)) kept.push(hit);
  }
  return kept;
}

/** The hit as evidence: the sentence, the words that count and what they were taken for. */
export function evidenceOf({ line, hit }: Said): Evidence {
  const {
    phrase: { wording },
    how,
    similarity,
  } = hit;
  const match = {
    heard: wordsOf(line, hit.from, hit.to),
    intended: wording,
    how,
    similarity: round(similarity),
  };
  return { speaker: line.speaker, startMs: line.startMs, endMs: line.endMs, text: line.text, match };
}

export function nearestOf(said: Said | null): (Evidence & { intended: string; similarity: number }) | null {
  if (!said || said.hit.similarity < 0.2) return null;
  return { ...evidenceOf(said), intended: said.hit.phrase.wording, similarity: round(said.hit.similarity) };
}

/** Without a setting: short phrases must agree almost wholly, long ones may differ in a few sounds. */
function sureLevel({ units }: Phrase, { sure, isStrictOnShort }: Search): number {
  if (units.length <= 1) return 1;
  if (units.length === 2) return isStrictOnShort ? 1 : Math.max(sure ?? 0.92, 0.88);
  return sure ?? (units.length === 3 ? 0.82 : units.length === 4 ? 0.83 : 0.8);
}

function maybeLevel(phrase: Phrase, search: Search): number {
  const sure = sureLevel(phrase, search);
  if (phrase.units.length <= 2) return sure;
  return search.maybe ?? sure - 0.07;
}

/** The best hit, then the best in the words before and after it: a phrase may be said more than once in a line. */
function hitsOf(phrase: Phrase, line: Line, from = 0, to = line.units.length): PhraseHit[] {
  const best = findPhrase(phrase, line.units.slice(from, to));
  if (!best || best.similarity < 0.2) return [];
  const hit = { ...best, from: best.from + from, to: best.to + from };
  if (hit.similarity < 0.8 || hit.to <= hit.from) return [hit];
  return [hit, ...hitsOf(phrase, line, from, hit.from), ...hitsOf(phrase, line, hit.to, to)];
}

function isExcepted(hit: PhraseHit, line: Line, except: string[]): boolean {
  return except.some((wording) =>
    hitsOf(phrase(wording), line).some(
      (other) => other.similarity >= 0.88 && other.from < hit.to && hit.from < other.to,
    ),
  );
}

function phrase(wording: string): Phrase {
  const ready = prepared.get(wording) ?? phraseOf(wording);
  prepared.set(wording, ready);
  return ready;
}

function round(similarity: number): number {
  return Math.round(similarity * 100) / 100;
}
