import { type HowHeard, howHeard } from '../sound/how-heard.ts';
import type { Phrase } from '../sound/phrase.ts';
import type { Place } from '../sound/place.ts';
import { type Step, trace } from '../sound/trace.ts';
import type { Line } from './line.ts';

/** Where a phrase was heard in a line, how, and which words were taken for which. */
export type PhraseHit = Place & { phrase: Phrase; readonly how: HowHeard; readonly steps: Step[] };
export type Said = { line: Line; hit: PhraseHit };

export function saidAt(line: Line, phrase: Phrase, { similarity, from, to }: Place): Said {
  if (similarity === 1) return { line, hit: { phrase, similarity, how: 'same-words', steps: [], from, to } };
  // Both are worked out once and when they are asked for: most hits are only counted.
  let steps: Step[] | null = null;
  let how: HowHeard | null = null;
  const hit = {
    phrase,
    similarity,
    get steps() {
      steps ??= trace(phrase, line.units.slice(from, to));
      return steps;
    },
    get how() {
      how ??= howHeard(this.steps);
      return how;
    },
    from,
    to,
  };
  return { line, hit };
}
