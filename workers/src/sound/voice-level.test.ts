import { describe, expect, test } from 'vitest';
import { voiceLevel } from './voice-level.ts';
import { tone } from './wav-for-tests.ts';

const HZ = 8000;
const joined = (...parts: Int16Array[]) => Int16Array.from(parts.flatMap((part) => [...part]));
const level = (samples: Int16Array, ...stretches: [number, number][]) =>
  voiceLevel(
    samples,
    HZ,
    stretches.map(([startMs, endMs]) => ({ startMs, endMs })),
  );
const TEN_DB = 10 ** -0.5;

describe('the level of a voice', () => {
  test('a full-scale sine is 3 dB under full scale', () => {
    expect(level(tone(400, 1000, HZ, 1), [0, 1000])).toBe(-3);
  });

  test('a turn 10 dB louder is 10 dB louder', () => {
    const samples = joined(tone(400, 1000, HZ, 0.5 * TEN_DB), tone(400, 1000, HZ, 0.5));
    expect(level(samples, [1000, 2000])! - level(samples, [0, 1000])!).toBeCloseTo(10, 1);
  });

  test('short pauses inside the speech do not make it quieter', () => {
    const hum = tone(100, 200, HZ, 0.002);
    const word = tone(400, 200, HZ, 0.3);
    expect(level(joined(word, hum, word, hum, word), [0, 1000])).toBe(level(word, [0, 200]));
  });

  test('only the given stretches count, all of them together', () => {
    const samples = joined(tone(400, 500, HZ, 0.3), tone(400, 500, HZ, 0.9), tone(400, 500, HZ, 0.3));
    expect(level(samples, [0, 500], [1000, 1500])).toBe(level(samples, [0, 500]));
  });

  test.each([
    ['8 kHz', 8000],
    ['11,025 Hz, where ten milliseconds are no whole number of samples', 11_025],
    ['16 kHz', 16_000],
  ])('is the same at %s', (_, hz) => {
    expect(voiceLevel(tone(400, 1000, hz, 0.5), hz, [{ startMs: 100, endMs: 900 }])).toBeCloseTo(-9, 1);
  });

  test('silence has no level, and neither has nothing', () => {
    expect(level(new Int16Array(HZ), [0, 1000])).toBeNull();
    expect(level(tone(400, 1000), [0, 5])).toBeNull();
    expect(level(tone(400, 1000))).toBeNull();
  });
});
