import { DIGITS } from '../sound/digits.ts';
import type { Unit } from '../sound/units.ts';

// How a recogniser writes the spoken digits 0 to 9 when it does not see that they are digits.
const SOUNDS_OF_DIGITS = [
  'l|ing l|in d|ong',
  '|iao |i',
  '|er l|iang',
  's|an sh|an',
  's|i sh|i',
  '|u',
  'l|iou',
  'q|i g|uai',
  'b|a',
  'j|iou g|ou',
].map((written) => new Set(written.split(' ')));

/** 八千零六 is 8006. */
export function digitsOf(units: Unit[]): string {
  const chars = units.map((unit) => unit.char);
  if (!chars.some((char) => '十百千'.includes(char))) return units.map(digitOf).join('');
  const weights: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let sum = 0;
  let digit = 0;
  for (const char of chars) {
    const weight = weights[char];
    if (weight) sum += (digit || 1) * weight;
    digit = weight ? 0 : DIGITS.indexOf(char);
  }
  return String(sum + digit);
}

/** One digit, written or only sounding like one; `?` for anything else. */
export function digitOf(unit: Unit): string {
  const written = DIGITS.indexOf(unit.char);
  const digit = written >= 0 ? written : SOUNDS_OF_DIGITS.findIndex((wanted) => sounds(unit, wanted));
  return digit >= 0 ? String(digit) : '?';
}

/** The unit may sound like one of these, written `initial|final`. */
export function sounds(unit: Unit | undefined, wanted: Set<string>): boolean {
  return unit?.sounds.some((sound) => wanted.has(`${sound.initial}|${sound.final}`)) ?? false;
}
