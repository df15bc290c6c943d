import { expect, test } from 'vitest';
import { peaks } from './peaks.ts';
import { tone } from './wav-for-tests.ts';

test('the outline follows the loudness, fifty points a second, three digits', () => {
  const quietThenLoud = Int16Array.from([...tone(400, 1000, 8000, 0.1), ...tone(400, 1000, 8000, 0.8)]);
  const [points] = peaks({ sampleRate: 8000, channels: [quietThenLoud] });
  expect(points).toHaveLength(100);
  expect(points![10]).toBeCloseTo(0.1, 2);
  expect(points![90]).toBeCloseTo(0.8, 2);
  expect(points!.every((point) => point === Math.round(point * 1000) / 1000)).toBe(true);
});

test('three hours still fit in 6000 points', () => {
  const [points] = peaks({ sampleRate: 100, channels: [new Int16Array(3 * 3600 * 100)] });
  expect(points).toHaveLength(6000);
});
