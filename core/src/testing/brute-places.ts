import { findPhrase } from '../sound/find-phrase.ts';
import type { Phrase } from '../sound/phrase.ts';
import type { Place } from '../sound/place.ts';
import type { Unit } from '../sound/units.ts';

/** Every place of a phrase that is at least so similar, the best first, by trying everything: slow and plain. */
export function brutePlaces(
  phrase: Phrase,
  units: Unit[],
  least: number,
  from = 0,
  to = units.length,
): Place[] {
  const best = findPhrase(phrase, units.slice(from, to));
  if (!best || best.similarity < least || best.to <= best.from) return [];
  const place = { similarity: best.similarity, from: best.from + from, to: best.to + from };
  return [
    place,
    ...brutePlaces(phrase, units, least, from, place.from),
    ...brutePlaces(phrase, units, least, place.to, to),
  ];
}
