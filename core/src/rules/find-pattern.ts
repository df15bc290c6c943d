import { builtInPattern } from './built-in-pattern.ts';
import { readPattern, withPlainMarks } from './read-pattern.ts';

/** Where an expression fits, as a half-open range of the text, and what its group `news` held. */
export type PatternPlace = { from: number; to: number; news: string | null };

const MOST_PLACES = 50;
const MOST_KEPT = 5000;
const known = new Map<string, RegExp | null>();

/** Where an expression fits in a text of one line, from left to right, at most 50 places. */
export function findPattern(source: string, text: string): PatternPlace[] {
  let builtIn = known.get(source);
  if (builtIn === undefined) {
    if (known.size >= MOST_KEPT) known.clear();
    builtIn = builtInPattern(withPlainMarks(source));
    known.set(source, builtIn);
  }
  return builtIn ? findBuiltIn(builtIn, text) : findInLinearTime(source, text);
}

function findBuiltIn(expression: RegExp, text: string): PatternPlace[] {
  const found: PatternPlace[] = [];
  expression.lastIndex = 0;
  while (found.length < MOST_PLACES) {
    const fit = expression.exec(text);
    if (!fit) break;
    found.push({ from: fit.index, to: expression.lastIndex, news: fit.groups?.news ?? null });
  }
  return found;
}

function findInLinearTime(source: string, text: string): PatternPlace[] {
  const expression = readPattern(source);
  // Much quicker than to find where, and mostly the answer is no.
  if (!expression.test(text)) return [];
  const hasNews = source.includes('(?P<news>');
  const found: PatternPlace[] = [];
  const matcher = expression.matcher(text);
  while (found.length < MOST_PLACES && matcher.find()) {
    found.push({ from: matcher.start(), to: matcher.end(), news: hasNews ? matcher.group('news') : null });
  }
  return found;
}
