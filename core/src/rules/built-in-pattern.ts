import { type Expression, type Part, readExpression } from './expression.ts';
import { stepsAtMost } from './steps-at-most.ts';

/** What one place of a text may cost at worst: about what the engine without backtracking takes for a large expression. */
const MOST_STEPS = 10_000;

/**
 * The same expression for the built-in engine, which is many times faster; null when it might find other places, or
 * might take long. For texts of one line. It never takes more than a fixed number of steps for each place of a text,
 * so its time grows with the text and no faster (decision 0011).
 */
export function builtInPattern(source: string): RegExp | null {
  const read = readExpression(source);
  if (!read || read.some((row) => row.every(canBeNothing)) || stepsAtMost(read) > MOST_STEPS) return null;
  const written = writtenOut(read, false);
  return written === null ? null : new RegExp(written, 'gu');
}

function writtenOut(alternatives: Expression, isRepeated: boolean): string | null {
  const rows = alternatives.map((row) => row.map((part) => writtenPart(part, isRepeated)));
  return rows.some((row) => row.includes(null)) ? null : rows.map((row) => row.join('')).join('|');
}

/** The two engines differ in what a repeated piece of nothing is, and in what a group inside a repetition held last. */
function writtenPart(part: Part, isRepeated: boolean): string | null {
  if (part.kind === 'sign' || part.kind === 'edge') return part.builtIn;
  if (part.kind === 'group') {
    const inside = part.name && isRepeated ? null : writtenOut(part.of, isRepeated);
    return inside === null ? null : `(?${part.name ? `<${part.name}>` : ':'}${inside})`;
  }
  const { of, least, most, isLazy } = part;
  const inside = canBeNothing(of) ? null : writtenPart(of, true);
  return inside === null ? null : `${inside}{${least},${most}}${isLazy ? '?' : ''}`;
}

function canBeNothing(part: Part): boolean {
  if (part.kind === 'sign') return false;
  if (part.kind === 'edge') return true;
  if (part.kind === 'times') return part.least === 0 || canBeNothing(part.of);
  return part.of.some((row) => row.every(canBeNothing));
}
