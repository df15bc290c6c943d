import type { Line } from './line.ts';

const LONGEST_TEXT = 2000;
const known = new WeakMap<Line, string>();

/** A line's words with full-width forms folded, as patterns see them; very long lines are cut. */
export function plainText(line: Line): string {
  const text = known.get(line) ?? line.text.normalize('NFKC').slice(0, LONGEST_TEXT).replaceAll('\n', ' ');
  known.set(line, text);
  return text;
}
