import type { Line } from './line.ts';

const ASKING = /[?？]\s*$|[吗呢么]\s*[。.!！]?\s*$/;
// The same list each time, so that what is prepared for a list of lines is prepared once.
const known = new WeakMap<Line[], Line[]>();

/** The lines that do not ask. */
export function statementsIn(lines: Line[]): Line[] {
  const statements = known.get(lines) ?? lines.filter((line) => !ASKING.test(line.text));
  known.set(lines, statements);
  return statements;
}
