import type { Said } from './phrase-hit.ts';

const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》/g;

/** The words stand between quotation marks: somebody else's, read out or told of. */
export function isInQuotes({ line, hit }: Said): boolean {
  const at = line.units[hit.from]?.at ?? 0;
  return [...line.text.matchAll(QUOTED)].some(
    ({ index, 0: quoted }) => index < at && at < index + quoted.length,
  );
}
