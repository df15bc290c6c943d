import { findSaid } from '@tingjian/core/judge/find-said.ts';
import { type Line, linesOf } from '@tingjian/core/judge/line.ts';
import { type Phrase, phraseOf } from '@tingjian/core/sound/phrase.ts';
import type { Unit } from '@tingjian/core/sound/units.ts';
import { slidingSimilarity } from './edit-distance.ts';
import { utterancesOf, windowOf } from './make-calls.ts';
import type { Group } from './read-groups.ts';

/** A call as the matchers read it. */
export type ReadCall = { lines: Line[]; chars: string[]; syllables: string[] };
/** In which turn a group was found, and how surely: 1 sure, less for a person or for similarity. */
export type Found = { turn: number; score: number };
export type Matcher = (call: ReadCall, group: Group) => Found[];

/** Up to so many characters may stand where a phrase has a gap. */
const GAP = '[^\\n]{0,12}';
/** Less similar is not kept. */
const LEAST_SIMILAR = 0.5;

export function readCall(texts: string[]): ReadCall {
  const lines = linesOf(utterancesOf(texts));
  return {
    lines,
    chars: lines.map(({ units }) => charsOf(units)),
    syllables: lines.map(({ units }) => syllablesOf(units)),
  };
}

/** The product: `sure` counts 1, what goes to a person a half. */
export const bySound: Matcher = ({ lines }, group) => {
  const [from, to] = windowOf(group, lines.length);
  const searched = group.window === 'whole' ? lines : lines.slice(from, to);
  const { sure, maybe } = findSaid(searched, group.search);
  return [
    ...sure.map(({ line }) => ({ turn: line.index, score: 1 })),
    ...maybe.map(({ line }) => ({ turn: line.index, score: 0.5 })),
  ];
};

/** The phrase's characters, side by side. */
export const byCharacters = byPattern(({ chars }) => chars, charsOf);

/** The phrase's toneless pinyin, side by side, each character in its usual reading. */
export const byPinyin = byPattern(({ syllables }) => syllables, syllablesOf);

/** Keywords and regular expressions, as a user of a cloud console writes them. */
export const byConsole: Matcher = ({ chars }, group) =>
  turnsIn(group, chars).flatMap((turn) => (group.console.test(chars[turn]!) ? [{ turn, score: 1 }] : []));

/** Sliding edit distance on characters; exceptions count as written. */
export const byEditDistance: Matcher = ({ lines, chars }, group) => {
  const { phrases, except } = patterns(group, charsOf);
  return turnsIn(group, chars).flatMap((turn) => {
    const { units } = lines[turn]!;
    const excepted = except?.test(chars[turn]!) ?? false;
    if (excepted) return [];
    const score = Math.max(...phrases.map((phrase) => slidingSimilarity(phrase, units, LEAST_SIMILAR)));
    return score >= LEAST_SIMILAR ? [{ turn, score }] : [];
  });
};

type Patterns = { phrases: Phrase[]; any: RegExp; except: RegExp | null };
const known = new WeakMap<object, Map<unknown, Patterns>>();

function patterns(group: Group, write: (units: Unit[]) => string): Patterns {
  const kept = known.get(group) ?? new Map<unknown, Patterns>();
  known.set(group, kept);
  let found = kept.get(write);
  if (!found) {
    const phrases = group.search.phrases.map((entry) => phraseOf(String(entry)));
    const except = (group.search.except ?? []).map((entry) => phraseOf(String(entry)));
    const source = (all: Phrase[]) => all.map((phrase) => sourceOf(phrase, write)).join('|');
    found = {
      phrases,
      any: new RegExp(source(phrases)),
      except: except.length > 0 ? new RegExp(source(except), 'g') : null,
    };
    kept.set(write, found);
  }
  return found;
}

function byPattern(textsOf: (call: ReadCall) => string[], write: (units: Unit[]) => string): Matcher {
  return (call, group) => {
    const { any, except } = patterns(group, write);
    const texts = textsOf(call);
    return turnsIn(group, texts).flatMap((turn) => {
      const text = except ? texts[turn]!.replace(except, '\n') : texts[turn]!;
      return any.test(text) ? [{ turn, score: 1 }] : [];
    });
  };
}

function sourceOf({ units, gapAfter }: Phrase, write: (units: Unit[]) => string): string {
  return units.map((unit, i) => write([unit]) + (gapAfter[i] && i < units.length - 1 ? GAP : '')).join('');
}

function turnsIn(group: Group, texts: string[]): number[] {
  const [from, to] = windowOf(group, texts.length);
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function charsOf(units: Unit[]): string {
  return units.map(({ char }) => char).join('');
}

/** One character for each syllable, so that patterns work on them. */
function syllablesOf(units: Unit[]): string {
  return units
    .map(({ char, sounds: [first] }) => (first ? String.fromCharCode(0x4e00 + first.id) : char))
    .join('');
}
