import { DIGITS } from '../sound/digits.ts';
import { unitsOf } from '../sound/units.ts';
import type { CallView } from './call-view.ts';
import type { Line } from './line.ts';

const ECHO_LINES = 20;
const SHORTEST_NUMBER = 3;
/** So many of the pairs of neighbouring characters must have been said before. */
const SAID_BEFORE = 0.6;

/** The other side has said these words before: giving them back tells nobody anything new. */
export function isEcho(words: string | string[], line: Line, { lines }: CallView): boolean {
  const earlier = lines
    .slice(Math.max(0, line.index - ECHO_LINES), line.index)
    .filter((other) => other.speaker !== line.speaker);
  if (typeof words === 'string')
    return isSaid(
      charsOf(words),
      earlier.map(({ units }) => units.map(({ char }) => char).join('')),
    );
  const said = earlier.flatMap((other) => numbersFrom(other.text));
  return words.length > 0 && words.every((number) => said.some((other) => other.includes(number)));
}

/** The longer numbers, digit by digit. */
export function numbersFrom(text: string): string[] {
  const digits = [...charsOf(text)].map((char) => (DIGITS.includes(char) ? char : ' ')).join('');
  return digits.split(/ +/).filter((number) => number.length >= SHORTEST_NUMBER);
}

function isSaid(words: string, texts: string[]): boolean {
  if (words.length < 3) return words.length > 0 && texts.some((text) => text.includes(words));
  const pairs = [...words].slice(1).map((char, i) => words[i] + char);
  const said = pairs.filter((pair) => texts.some((text) => text.includes(pair)));
  return said.length >= pairs.length * SAID_BEFORE;
}

function charsOf(text: string): string {
  return unitsOf(text)
    .map(({ char }) => char)
    .join('');
}
