import type { Said } from './phrase-hit.ts';

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》/g;

/** The words stand between quotation marks: somebody else's, read out or told of. */
export function isInQuotes({ line, hit }: Said): boolean {
  return isBetweenMarks(line.text, line.units[hit.from]?.at ?? 0);
}

export function isBetweenMarks(text: string, at: number): boolean {
  return [...text.matchAll(QUOTED)].some(({ index, 0: quoted }) => index < at && at < index + quoted.length);
}
