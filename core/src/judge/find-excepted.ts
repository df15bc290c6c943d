import type { Place } from '../sound/place.ts';
import { findPlaces } from './find-hits.ts';
import { DOUBTFUL, type Wanteds } from './find-prepared.ts';
import { heardIn, type Line } from './line.ts';

/** Whether the words around a hit are so near to an exception that it may be one, heard badly. */
export function isDoubtful({ from, to }: Place, length: number, line: Line, nearly: Wanteds): boolean {
  let isDoubtful = false;
  findPlaces(nearly, heardIn(line), (wanted, place) => {
    const more = wanted.ready.length - length;
    const cost = (1 - place.similarity) * wanted.ready.length;
    const covers = place.from <= from && place.to >= to;
    if (covers && more > 0 && cost <= DOUBTFUL * more) isDoubtful = true;
  });
  return isDoubtful;
}

/** Marks the units of a line that lie in an excepted wording; null when there are none. */
export function exceptedUnits(line: Line, except: Wanteds): Uint8Array | null {
  let marks: Uint8Array | null = null;
  findPlaces(except, heardIn(line), (_, { from, to }) => {
    marks ??= new Uint8Array(line.units.length);
    marks.fill(1, from, to);
  });
  return marks;
}

export function isMarked(marks: Uint8Array | null, { from, to }: Place): boolean {
  if (!marks) return false;
  for (let at = from; at < to; at++) if (marks[at] === 1) return true;
  return false;
}
