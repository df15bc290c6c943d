import { type HowHeard, howHeard } from '../sound/how-heard.ts';
import type { Phrase } from '../sound/phrase.ts';
import type { Place } from '../sound/place.ts';
import { trace } from '../sound/trace.ts';
import type { Line } from './line.ts';

/** Where a phrase was heard in a line, and how. */
export type PhraseHit = Place & { phrase: Phrase; readonly how: HowHeard };
export type Said = { line: Line; hit: PhraseHit };

export function saidAt(line: Line, phrase: Phrase, { similarity, from, to }: Place): Said {
  if (similarity === 1) return { line, hit: { phrase, similarity, how: 'same-words', from, to } };
  const hit = {
    phrase,
    similarity,
    // Worked out when it is asked for: most hits are only counted.
    get how() {
      return howHeard(trace(phrase, line.units.slice(from, to)));
    },
    from,
    to,
  };
  return { line, hit };
}
