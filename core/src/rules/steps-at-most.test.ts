import { expect, test } from 'vitest';
import { readExpression } from './expression.ts';
import { stepsAtMost } from './steps-at-most.ts';

test.each([
  ['abc', 3],
  ['a|b', 2],
  ['(a|b)c', 3],
  ['(a|ab)c', 5],
  ['[ab]{0,3}c', 7],
  ['(a?){0,2}', 3],
  ['a*', Number.POSITIVE_INFINITY],
  ['(ab){2,}', Number.POSITIVE_INFINITY],
])('%s looks at %d signs from one place', (source, expected) => {
  expect(stepsAtMost(readExpression(source)!)).toBe(expected);
});
