import { expect, test } from 'vitest';
import { findMute } from './mute.ts';

const HZ = 8000;
type Part = [kind: 'speech' | 'line' | 'off', ms: number];

/** Speech, the open line and the muted line, told apart by loudness alone. */
function channel(parts: Part[]) {
  const amplitude = { speech: 4000, line: 60, off: 2 };
  const samples: number[] = [];
  const speech: { startMs: number; endMs: number }[] = [];
  let seed = 1;
  for (const [kind, ms] of parts) {
    const startMs = (samples.length / HZ) * 1000;
    for (let n = 0; n < (ms * HZ) / 1000; n++) {
      seed = (seed * 16807) % 2147483647;
      samples.push(Math.round(((seed / 2147483647) * 2 - 1) * amplitude[kind]));
    }
    if (kind === 'speech') speech.push({ startMs, endMs: startMs + ms });
  }
  return findMute(Int16Array.from(samples), HZ, speech);
}

test('a long pause without the noise of the line is a mute', () => {
  const found = channel([
    ['speech', 1000],
    ['line', 1000],
    ['speech', 1000],
    ['off', 8000],
    ['speech', 1000],
  ]);
  expect(found).toEqual([{ startMs: 3000, endMs: 11_000 }]);
});

test.each<[string, Part[]]>([
  [
    'a long pause on an open line',
    [
      ['speech', 1000],
      ['line', 1000],
      ['speech', 1000],
      ['line', 8000],
      ['speech', 1000],
    ],
  ],
  [
    'a short mute',
    [
      ['speech', 1000],
      ['line', 1000],
      ['speech', 1000],
      ['off', 2000],
      ['speech', 1000],
    ],
  ],
  [
    'a recorder that cuts all quiet',
    [
      ['speech', 1000],
      ['off', 1000],
      ['speech', 1000],
      ['off', 8000],
      ['speech', 1000],
    ],
  ],
  [
    'a pause that is only partly off',
    [
      ['speech', 1000],
      ['line', 1000],
      ['speech', 1000],
      ['off', 4000],
      ['line', 4000],
      ['speech', 1000],
    ],
  ],
  [
    'no pause to learn the line from',
    [
      ['speech', 1000],
      ['off', 8000],
      ['speech', 1000],
    ],
  ],
])('no mute: %s', (_, parts) => {
  expect(channel(parts)).toEqual([]);
});
