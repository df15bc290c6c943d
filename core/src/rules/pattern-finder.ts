import { neededWords } from './needed-words.ts';
import { withPlainMarks } from './read-pattern.ts';
import { type WordFinder, wordFinder } from './word-finder.ts';

/** Tells of many expressions at once which of them may fit a text; the rest fit nowhere in it. */
export type PatternFinder = {
  /** Of an expression that it was not made for it can tell nothing. */
  knows(source: string): boolean;
  /** The expressions that may fit, each once. */
  mayFit(text: string): string[];
};

/** One alternative of an expression: besides the word that was found, a word of each of these lists has to be there. */
type Alternative = { source: number; others: number[][] };

/** Looks for the words of all expressions in one go; an expression that needs none is always among those that may fit. */
export function patternFinder(sources: Iterable<string>): PatternFinder {
  const known = new Set(sources);
  const all = [...known];
  const anywhere: string[] = [];
  const numbers = new Map<string, number>();
  const byRarest: Alternative[][] = [];
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? byRarest.push([]) - 1;
    numbers.set(word, number);
    return number;
  };
  for (const [source, written] of all.entries()) {
    const alternatives = neededWords(withPlainMarks(written));
    if (alternatives.some((lists) => lists.length === 0)) {
      anywhere.push(written);
      continue;
    }
    for (const lists of alternatives) {
      const [rarest, ...others] = lists.map((list) => list.map(numberOf));
      for (const word of rarest!) byRarest[word]!.push({ source, others });
    }
  }
  const words = wordFinder([...numbers.keys()]);
  /** By expression the number of the last text that it may fit. */
  const lastFor = new Float64Array(all.length);
  let texts = 0;
  return {
    knows: (source) => known.has(source),
    mayFit(text) {
      texts += 1;
      const fitting = [...anywhere];
      for (const word of words.wordsIn(text)) {
        for (const { source, others } of byRarest[word]!) {
          if (lastFor[source] === texts || !areThere(others, words)) continue;
          lastFor[source] = texts;
          fitting.push(all[source]!);
        }
      }
      return fitting;
    },
  };
}

/** Of each list one word at least. */
function areThere(lists: number[][], { isThere }: WordFinder): boolean {
  for (const list of lists) {
    let n = 0;
    while (n < list.length && !isThere(list[n]!)) n += 1;
    if (n === list.length) return false;
  }
  return true;
}
