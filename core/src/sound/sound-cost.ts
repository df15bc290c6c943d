import type { Syllable } from './readings.ts';
import type { Unit } from './units.ts';

/** Another character with the same syllable: almost nothing, yet an exact match must win. */
export const SAME_SYLLABLE = 0.06;
const NEAR = 0.16;
const FAR = 0.5;

// Halves that the recogniser swaps, seen in 384 measured sentences; each pair works both ways.
const NEAR_INITIALS = pairs(
  'n l, f h, zh z, ch c, sh s, r l, b p, d t, g k, j q, zh j, ch q, sh x, z j, c q, s x, zh ch, z c, m n, r -, h -, m b, d z, zh d, x q, sh ch, s c',
);
const NEAR_FINALS = pairs(
  'an ang, en eng, in ing, ian iang, uan uang, uen ong, ao ou, e uo, i v, eng ong, ing eng, in en, ei uei, uo ou, iao ao, ia a, ie ian, uen en, ian in, ai ei, ai uai, an ian, ang iang, ou iou, i ei, u ou, ong iong, van ian, ve ie, vn in, uan an, ua a, uang ang, i e, ing ian, ang ong, iang ing, e a, ai a, uo u, i ie, ia ian, an en, iou v, i in, i ing',
);

/**
 * What it costs to take the heard unit for the intended one: 0 same character, 0.06 same syllable,
 * up to 1 for nothing in common. Every reading of both is tried.
 */
export function substitutionCost(intended: Unit, heard: Unit): number {
  if (intended.char === heard.char) return 0;
  let best = 1;
  for (const a of intended.sounds) {
    for (const b of heard.sounds) best = Math.min(best, SAME_SYLLABLE + syllableDistance(a, b));
  }
  return Math.min(1, best);
}

function syllableDistance(a: Syllable, b: Syllable): number {
  const initial = halfDistance(a.initial || '-', b.initial || '-', NEAR_INITIALS);
  const final = halfDistance(a.final, b.final, NEAR_FINALS);
  return initial + final;
}

function halfDistance(a: string, b: string, near: Set<string>): number {
  if (a === b) return 0;
  return near.has(`${a} ${b}`) ? NEAR : FAR;
}

function pairs(list: string): Set<string> {
  const both = new Set<string>();
  for (const pair of list.split(', ')) {
    const [a, b] = pair.split(' ');
    both.add(`${a} ${b}`).add(`${b} ${a}`);
  }
  return both;
}
