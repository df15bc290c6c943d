import { neededWords } from './needed-words.ts';
import { withPlainMarks } from './read-pattern.ts';

const known = new Map<string, RegExp[][]>();

/**
 * Tells quickly that an expression fits nowhere in a text: words of which one has to be there for any fit are not.
 * True says only that it may fit. Takes linear time: the words are looked for as they are.
 */
export function mayFit(source: string, text: string): boolean {
  const alternatives =
    known.get(source) ?? neededWords(withPlainMarks(source)).map((lists) => lists.map(asExpression));
  known.set(source, alternatives);
  return alternatives.some((lists) => lists.every((words) => words.test(text)));
}

function asExpression(words: string[]): RegExp {
  return new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'u');
}
