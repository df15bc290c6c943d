import { expect, test } from 'vitest';
import { createResampler, resample } from './resample.ts';

const sine = (hz: number, rate: number, seconds = 0.5) =>
  Float32Array.from({ length: rate * seconds }, (_, at) => Math.sin((2 * Math.PI * hz * at) / rate));

const worst = (heard: Float32Array, wanted: (at: number) => number) =>
  heard.slice(400, -400).reduce((most, value, at) => Math.max(most, Math.abs(value - wanted(at + 400))), 0);

test.each([4000, 8000, 11_025, 22_050, 44_100, 48_000, 192_000, 7999])(
  'a tone from %i Hz is the same tone at 16 kHz',
  (rate) => {
    const heard = resample(sine(1000, rate), rate, 16_000);
    expect(Math.abs(heard.length - 8000)).toBeLessThanOrEqual(1);
    expect(worst(heard, (at) => Math.sin((2 * Math.PI * 1000 * at) / 16_000))).toBeLessThan(0.01);
  },
);

test('what 16 kHz cannot carry is gone and not folded back', () => {
  expect(worst(resample(sine(11_000, 48_000), 48_000, 16_000), () => 0)).toBeLessThan(0.001);
});

test('block by block is the same as at once', () => {
  const input = sine(700, 44_100);
  const resampler = createResampler(44_100, 16_000);
  const parts = [];
  for (let at = 0; at < input.length; at += 777) parts.push(...resampler.push(input.subarray(at, at + 777)));
  parts.push(...resampler.end());
  expect(Float32Array.from(parts)).toEqual(resample(input, 44_100, 16_000));
});
