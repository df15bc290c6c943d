import { type Part, readExpression } from './expression.ts';

/** Words of which one has to stand in every text that an expression fits; null when nothing can be said. */
type Needed = string[] | null;

const MOST_WORDS = 200;
/** How rarely a word of so many characters turns up by chance. */
const CHANCE = [1, 0.02, 0.0008, 0.00005];
/** Words of one character that are in almost every sentence. */
const COMMON = new Set('我您你的了不是没');
const COMMON_CHANCE = 0.3;
const MOST_CLASS = 24;
const MOST_LISTS = 3;

/**
 * For each alternative of an expression some lists of words: a text that it fits holds, for one of the alternatives,
 * at least one word of each list, the rarest list first. An alternative without lists may fit anywhere; so may an
 * expression that is not understood, which costs time and loses nothing.
 */
export function neededWords(source: string): string[][][] {
  const alternatives = readExpression(source)?.map(listsOf) ?? [[]];
  return alternatives.map((lists) => lists.sort((a, b) => chanceOf(a) - chanceOf(b)).slice(0, MOST_LISTS));
}

/** What a row of parts needs: characters that stand side by side are one word. */
function listsOf(row: Part[]): string[][] {
  const lists: string[][] = [];
  let run = '';
  for (const part of row) {
    const needed = neededBy(part);
    const isOne = part.kind !== 'times' && needed?.length === 1 && [...needed[0]!].length === 1;
    if (isOne) {
      run += needed[0];
      continue;
    }
    if (run) lists.push([run]);
    run = '';
    if (needed) lists.push(needed);
  }
  return run ? [...lists, [run]] : lists;
}

function neededBy(part: Part): Needed {
  if (part.kind === 'edge') return null;
  if (part.kind === 'times') return part.least > 0 ? neededBy(part.of) : null;
  if (part.kind === 'group') return eitherOf(part.of.map((row) => rarest(listsOf(row))));
  return part.chars && part.chars.length <= MOST_CLASS ? part.chars : null;
}

/** One list for several: whichever of them it is. */
function eitherOf(lists: Needed[]): Needed {
  if (lists.some((list) => list === null)) return null;
  const words = [...new Set(lists.flatMap((list) => list!))];
  return words.length <= MOST_WORDS ? words : null;
}

function rarest(lists: string[][]): Needed {
  return lists.reduce<Needed>((best, list) => (best && chanceOf(best) <= chanceOf(list) ? best : list), null);
}

function chanceOf(words: string[]): number {
  return words.reduce(
    (sum, word) => sum + (COMMON.has(word) ? COMMON_CHANCE : CHANCE[Math.min([...word].length, 3)]!),
    0,
  );
}
