import { neededWords } from './needed-words.ts';
import { withPlainMarks } from './read-pattern.ts';
import { wordFinder } from './word-finder.ts';

/** Tells of many expressions at once which of them may fit a text; the rest fit nowhere in it. */
export type PatternFinder = {
  /** Of an expression that it was not made for it can tell nothing. */
  knows(source: string): boolean;
  /** The expressions that may fit, each once. */
  mayFit(text: string): string[];
};

/** One alternative of an expression: besides the word that was found, a word of each of these lists has to be there. */
type Alternative = { source: string; others: number[][] };

/** Looks for the words of all expressions in one go; an expression that needs none is always among those that may fit. */
export function patternFinder(sources: Iterable<string>): PatternFinder {
  const known = new Set(sources);
  const anywhere: string[] = [];
  const numbers = new Map<string, number>();
  const byRarest: Alternative[][] = [];
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? byRarest.push([]) - 1;
    numbers.set(word, number);
    return number;
  };
  for (const source of known) {
    const alternatives = neededWords(withPlainMarks(source));
    if (alternatives.some((lists) => lists.length === 0)) {
      anywhere.push(source);
      continue;
    }
    for (const lists of alternatives) {
      const [rarest, ...others] = lists.map((list) => list.map(numberOf));
      for (const word of rarest!) byRarest[word]!.push({ source, others });
    }
  }
  const words = wordFinder([...numbers.keys()]);
  return {
    knows: (source) => known.has(source),
    mayFit(text) {
      const found = words.wordsIn(text);
      const fitting = [...anywhere];
      for (const word of found) {
        for (const { source, others } of byRarest[word]!) {
          if (others.every((list) => list.some(words.isThere)) && !fitting.includes(source))
            fitting.push(source);
        }
      }
      return fitting;
    },
  };
}
