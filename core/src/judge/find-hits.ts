import { align } from '../sound/align.ts';
import { FILLER } from '../sound/alignment-costs.ts';
import { type HeardText, stretchOf } from '../sound/heard-text.ts';
import { lowerBound, type Weighing } from '../sound/lower-bound.ts';
import { mayStand } from '../sound/may-stand.ts';
import type { Place } from '../sound/place.ts';
import type { Wanted, Wanteds } from './find-prepared.ts';

/** A line longer than this is searched in stretches that lie over one another by half. */
const STRETCH = 192;

type Stretch = { text: HeardText; from: number };
type Found = (wanted: Wanted, place: Place) => void;
const stretches = new WeakMap<HeardText, Stretch[]>();

/** Every place where the phrases stand in a text, similar enough to be of interest; each phrase's best first. */
export function findPlaces(wanteds: Wanteds, text: HeardText, found: Found): void {
  for (let i = 0; i < wanteds.all.length; i++)
    if (isWorthAligning(wanteds, i, text)) findPlacesOf(wanteds, i, text, found);
}

/** Whether one of the phrases may stand in a text; of a very long one each stretch is looked at by itself. */
export function isWorthAligning({ all, weighing }: Wanteds, i: number, text: HeardText): boolean {
  return text.length > STRETCH || mayStand(weighing, i, (all[i] as Wanted).ready, text);
}

/** The places of one of the phrases. */
export function findPlacesOf({ all, weighing }: Wanteds, i: number, text: HeardText, found: Found): void {
  const wanted = all[i] as Wanted;
  if (text.length > STRETCH) findInLong(wanted, i, weighing, text, found);
  else findIn(wanted, text, 0, text.length, found);
}

/** The best place, then the best in the words before and after it: a phrase may be said more than once in a line. */
function findIn(wanted: Wanted, text: HeardText, from: number, to: number, found: Found): void {
  const best = align(wanted.ready, text, from, to, wanted.most);
  if (!best || best.similarity < wanted.maybe || best.to <= best.from) return;
  found(wanted, best);
  findIn(wanted, text, from, best.from, found);
  findIn(wanted, text, best.to, to, found);
}

/** Stretches longer than twice the reach of the phrase, so that every place lies wholly within one. */
function findInLong(wanted: Wanted, i: number, weighing: Weighing, text: HeardText, found: Found): void {
  const reach = Math.ceil(wanted.ready.length + wanted.most / FILLER);
  const parts = reach * 2 <= STRETCH ? stretchesOf(text) : cut(text, reach * 4);
  for (const part of parts) {
    if (lowerBound(weighing, i, part.text.floors) > wanted.most) continue;
    findIn(wanted, part.text, 0, part.text.length, (_, { similarity, from, to }) =>
      found(wanted, { similarity, from: from + part.from, to: to + part.from }),
    );
  }
}

function stretchesOf(text: HeardText): Stretch[] {
  let parts = stretches.get(text);
  if (!parts) {
    parts = cut(text, STRETCH);
    stretches.set(text, parts);
  }
  return parts;
}

function cut(text: HeardText, size: number): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = 0; from === 0 || from + size / 2 < text.length; from += size / 2) {
    parts.push({ text: stretchOf(text, from, Math.min(text.length, from + size)), from });
  }
  return parts;
}
