import { IN_GAP, ONE } from '../sound/alignment-costs.ts';
import type { Phrase } from '../sound/phrase.ts';

/**
 * What it costs, in characters, to find `short` wherever `long` is found; null when it need not be there. Whatever was
 * misheard inside `long` costs `short` no more than it cost `long`, so with this much to spare the short one hits too.
 */
export function coveringCost(short: Phrase, long: Phrase): number | null {
  const [width, length] = [long.units.length, short.units.length];
  if (length === 0 || length > width || !isPossible(short, long)) return null;
  const least = Array.from({ length: width }, (_, at) =>
    fits(short, length - 1, long, at) ? 0 : Number.POSITIVE_INFINITY,
  );
  for (let i = length - 2; i >= 0; i--) {
    for (let at = 0; at < width; at++) {
      least[at] = fits(short, i, long, at)
        ? cheapestAfter(short, i, long, at, least)
        : Number.POSITIVE_INFINITY;
    }
  }
  const cost = least.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return Number.isFinite(cost) ? cost : null;
}

/** Unit i of the short one stands at this place of the long one, and what must sound there must sound here. */
function fits(short: Phrase, i: number, long: Phrase, at: number): boolean {
  return (
    short.units[i]!.char === long.units[at]!.char && (!short.mustSound[i] || long.mustSound[at] === true)
  );
}

/** The rest of the short one after unit i: right behind, or further on where it lets other words stand. */
function cheapestAfter(short: Phrase, i: number, long: Phrase, at: number, least: number[]): number {
  const hasGap = short.gapAfter[i] === true;
  if (long.gapAfter[at] && !hasGap) return Number.POSITIVE_INFINITY;
  const next = least[at + 1] ?? Number.POSITIVE_INFINITY;
  if (!hasGap) return next;
  let cost = next;
  for (let to = at + 2; to < least.length; to++)
    cost = Math.min(cost, least[to]! + ((to - at - 1) * IN_GAP) / ONE);
  return cost;
}

/** Its pieces between the gaps are there in order; a quick way to say no. */
function isPossible(short: Phrase, long: Phrase): boolean {
  const { text } = spelled(long);
  let at = 0;
  for (const piece of spelled(short).pieces) {
    const from = text.indexOf(piece, at);
    if (from < 0) return false;
    at = from + piece.length;
  }
  return true;
}

type Spelled = { text: string; pieces: string[] };
const known = new WeakMap<Phrase, Spelled>();

/** The characters of a phrase, together and between its gaps. */
function spelled(phrase: Phrase): Spelled {
  let ready = known.get(phrase);
  if (!ready) {
    const marked = phrase.units.map(({ char }, i) => (phrase.gapAfter[i] ? `${char}…` : char)).join('');
    ready = { text: marked.replaceAll('…', ''), pieces: marked.split('…') };
    known.set(phrase, ready);
  }
  return ready;
}
