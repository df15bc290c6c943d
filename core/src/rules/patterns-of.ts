import { type PatternFinder, patternFinder } from './pattern-finder.ts';

const known = new WeakMap<object, PatternFinder>();

/** What finds all expressions of a rule set's conditions at once; made once for each object of rules. */
export function patternsOf(rules: object): PatternFinder {
  let finder = known.get(rules);
  if (!finder) {
    finder = patternFinder(sourcesIn(rules));
    known.set(rules, finder);
  }
  return finder;
}

/** The expressions of every `pattern` condition at a place and below, the unsure ones too. */
function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, pattern, unsure } = value as Record<string, unknown>;
  const own =
    kind === 'pattern' ? [pattern, unsure].flat().filter((source) => typeof source === 'string') : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
