import { expect, test } from 'vitest';
import { firstToDo, nextOpen, stepFrom } from './walk.ts';

const walk = ['P05', 'U24', 'Z01'];

test.each([
  [null, 1, 'P05'],
  [null, -1, 'Z01'],
  ['P05', 1, 'U24'],
  ['Z01', 1, 'Z01'],
  ['P05', -1, 'P05'],
  ['gone', 1, 'P05'],
] as const)('from %s by %i to %s', (selected, by, expected) => {
  expect(stepFrom(walk, selected, by)).toBe(expected);
});

test('after a decision the next open one is selected, round the end', () => {
  expect(nextOpen(walk, ['P05', 'Z01'], 'U24')).toBe('Z01');
  expect(nextOpen(walk, ['P05', 'U24'], 'Z01')).toBe('P05');
  expect(nextOpen(walk, ['U24'], 'U24')).toBeUndefined();
});

test('a review begins with what waits for a person', () => {
  expect(firstToDo(walk, ['U24', 'Z01'])).toBe('U24');
  expect(firstToDo(walk, [])).toBe('P05');
  expect(firstToDo([], [])).toBeUndefined();
});
