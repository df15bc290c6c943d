import type { Phrase } from '@tingjian/core/sound/phrase.ts';
import type { Unit } from '@tingjian/core/sound/units.ts';

let above = new Int32Array(512);
let below = new Int32Array(512);

/**
 * One minus the edit distance between a phrase and the best place in a text, over the phrase's length, on characters;
 * words in a gap are free. 0 where it cannot reach `least`.
 */
export function slidingSimilarity({ units, gapAfter }: Phrase, text: Unit[], least = 0): number {
  const most = Math.floor((1 - least) * units.length + 1e-9);
  if (least > 0 && missing(units, text) > most) return 0;
  if (text.length >= above.length) {
    above = new Int32Array(text.length * 2);
    below = new Int32Array(text.length * 2);
  }
  above.fill(0, 0, text.length + 1);
  for (let i = 0; i < units.length; i++) {
    const { charId } = units[i]!;
    const put = gapAfter[i] ? 0 : 1;
    const isLast = i === units.length - 1;
    below[0] = i + 1;
    for (let at = 1; at <= text.length; at++) {
      let best = above[at - 1]! + (text[at - 1]!.charId === charId ? 0 : 1);
      if (above[at]! + 1 < best) best = above[at]! + 1;
      if (!isLast && below[at - 1]! + put < best) best = below[at - 1]! + put;
      below[at] = best;
    }
    [above, below] = [below, above];
  }
  let fewest = units.length;
  for (let at = 0; at <= text.length; at++) if (above[at]! < fewest) fewest = above[at]!;
  return 1 - fewest / units.length;
}

/** How many of the phrase's characters the text lacks. */
function missing(units: Unit[], text: Unit[]): number {
  let count = 0;
  for (const { charId } of units) {
    let isThere = false;
    for (let at = 0; at < text.length && !isThere; at++) isThere = text[at]!.charId === charId;
    if (!isThere) count++;
  }
  return count;
}
