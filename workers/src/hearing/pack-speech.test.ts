import { expect, test } from 'vitest';
import { tone } from '../sound/wav-for-tests.ts';
import { PACKING, packSpeech } from './pack-speech.ts';

const channel = { samples: tone(300, 120_000), sampleRate: 8000 };
const turn = (startMs: number, endMs: number) => ({ channel: 0, startMs, endMs, speechMs: endMs - startMs });
const pack = (...spans: [number, number][]) =>
  packSpeech(
    channel,
    spans.map(([from, to], index) => ({ turn: turn(from, to), index })),
  );

test('turns far apart in the call lie close together in the piece, in order', () => {
  const packed = pack([1000, 3000], [60_000, 62_000], [100_000, 101_000]);
  expect(packed).toHaveLength(1);
  expect(packed[0]!.parts.map(({ turn, atMs, lengthMs }) => [turn, atMs, lengthMs])).toEqual([
    [0, 500, 2200],
    [1, 3200, 2200],
    [2, 5900, 1200],
  ]);
});

test('no piece is longer than the engine takes, and they are about alike', () => {
  const packed = pack(
    ...Array.from({ length: 9 }, (_, n): [number, number] => [n * 10_000, n * 10_000 + 6000]),
  );
  const seconds = packed.map(({ piece }) => piece.samples.length / 16_000);
  expect(seconds.every((length) => length <= PACKING.maxPieceMs / 1000)).toBe(true);
  expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(8);
});

test('a speech of a minute and a half is cut where it is quietest, and loses nothing', () => {
  const samples = tone(300, 120_000);
  samples.fill(0, 8 * 20_000, 8 * 20_400);
  const packed = packSpeech({ samples, sampleRate: 8000 }, [{ turn: turn(0, 90_000), index: 0 }]);
  const parts = packed.flatMap((one) => one.parts);
  expect(parts.reduce((sum, part) => sum + part.speechMs, 0)).toBeCloseTo(90_000);
  expect(Math.abs(parts[0]!.speechMs - 20_200)).toBeLessThan(250);
});

test('silence packs into nothing', () => {
  expect(pack()).toEqual([]);
});
