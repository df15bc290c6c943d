import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

const span = (startMs: number, endMs: number) => ({ startMs, endMs });
const times = (speech: ReturnType<typeof span>[][]) =>
  turnsOf(speech).map((turn) => [turn.channel, turn.startMs, turn.endMs]);

test('a breath does not end a turn', () => {
  expect(times([[span(0, 1000), span(1900, 3000)], []])).toEqual([[0, 0, 3000]]);
});

test('an answer in the pause does', () => {
  expect(times([[span(0, 1000), span(1900, 3000)], [span(1200, 1600)]])).toEqual([
    [0, 0, 1000],
    [1, 1200, 1600],
    [0, 1900, 3000],
  ]);
});

test('talking over a comma does not cut the sentence in two', () => {
  expect(times([[span(0, 1000), span(1400, 3000)], [span(900, 2500)]])).toEqual([
    [0, 0, 3000],
    [1, 900, 2500],
  ]);
});

test('a long silence ends a turn though nobody answers', () => {
  expect(times([[span(0, 1000), span(3000, 4000)], []])).toHaveLength(2);
});

test('only true speech is counted, not the pauses', () => {
  expect(turnsOf([[span(0, 1000), span(1900, 3000)], []])[0]!.speechMs).toBe(2100);
});
