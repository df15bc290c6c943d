import { unitsOf } from '@tingjian/core/sound/units.ts';
import { spokenDigits } from './spoken-digits.ts';

export type Errors = { wrong: number; outOf: number };

/** Substituted, lost and invented characters; marks, digit forms and traditional characters count for nothing. */
export function characterErrors(said: string, written: string): Errors {
  const [wanted, given] = [said, written].map((text) => unitsOf(spokenDigits(text)).map(({ char }) => char));
  let row = Array.from({ length: given!.length + 1 }, (_, n) => n);
  for (const [at, char] of wanted!.entries()) {
    const next = [at + 1];
    for (const [n, other] of given!.entries()) {
      next.push(Math.min(row[n]! + (char === other ? 0 : 1), row[n + 1]! + 1, next[n]! + 1));
    }
    row = next;
  }
  return { wrong: row.at(-1)!, outOf: wanted!.length };
}

export const sumOf = (errors: Errors[]): Errors => ({
  wrong: errors.reduce((sum, one) => sum + one.wrong, 0),
  outOf: errors.reduce((sum, one) => sum + one.outOf, 0),
});

export const percent = ({ wrong, outOf }: Errors) => (outOf ? ((100 * wrong) / outOf).toFixed(1) : '–');
