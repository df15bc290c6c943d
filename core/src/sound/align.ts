import { cheapest, firstRow, nextRow } from './alignment-rows.ts';
import type { HeardText } from './heard-text.ts';
import { leastRest } from './least-rest.ts';
import { type Place, similarityOf } from './place.ts';
import type { ReadyPhrase } from './ready-phrase.ts';

/**
 * What findPhrase finds in units from..to, or null when that costs more than `most`. Rows of numbers instead of
 * objects; cells from which the rest of the phrase cannot be reached for less than `most` are left aside.
 */
export function align(
  ready: ReadyPhrase,
  text: HeardText,
  from: number,
  to: number,
  most: number,
): Place | null {
  const { length } = ready;
  const width = to - from;
  if (length === 0 || width === 0) return null;
  const rest = leastRest(ready, text.floors);
  if ((rest[0] as number) > most) return null;
  if (!firstRow(ready, text, from, width, most - (rest[1] as number))) return null;
  for (let i = 1; i < length; i++) {
    if (!nextRow(ready, i, text, from, width, most - (rest[i + 1] as number))) return null;
  }
  const { steps, from: begin, to: end } = cheapest();
  return { similarity: similarityOf(steps, length), from: from + begin, to: from + end };
}
