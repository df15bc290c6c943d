import { describe, expect, test } from 'vitest';
import { beginningBefore, touching } from './touching.ts';

const span = (startMs: number, endMs: number) => ({ startMs, endMs });
const sorted = [span(0, 100), span(10, 20), span(30, 40), span(40, 50), span(60, 60)];

describe('spans that share time with one', () => {
  test.each([
    [span(15, 35), [span(0, 100), span(10, 20), span(30, 40)]],
    [span(20, 30), [span(0, 100)]],
    [span(40, 41), [span(0, 100), span(40, 50)]],
    [span(100, 200), []],
    [span(-5, 0), []],
  ])('%o touches %o', (one, expected) => {
    expect(touching(sorted, one)).toEqual(expected);
  });

  test('looking at all of them finds the same', () => {
    const many = Array.from({ length: 200 }, (_, i) => span(i * 7, i * 7 + ((i * 37) % 90)));
    for (let at = 0; at < 1500; at += 11) {
      const one = span(at, at + 40);
      const all = many.filter((other) => other.startMs < one.endMs && other.endMs > one.startMs);
      expect(touching(many, one)).toEqual(all);
    }
  });

  test('counts what begins before a moment', () => {
    expect([0, 1, 40, 41, 100].map((ms) => beginningBefore(sorted, ms))).toEqual([0, 1, 3, 4, 5]);
  });
});
