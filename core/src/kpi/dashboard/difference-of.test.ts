import { expect, test } from 'vitest';
import { wilson } from '../../agreement/wilson.ts';
import { differenceOf } from './difference-of.ts';

const share = (hits: number, of: number) => ({ value: hits / of, ...wilson(hits, of) });

test('the difference of two shares has the interval of Newcombe', () => {
  // Newcombe 1998, example (a), method 10: 56/70 against 48/80 is 0.2 (0.0524 to 0.3339).
  const { value, interval, isSure } = differenceOf(share(56, 70), share(48, 80))!;
  expect(value).toBeCloseTo(0.2, 9);
  expect(interval!.low).toBeCloseTo(0.0524, 4);
  expect(interval!.high).toBeCloseTo(0.3339, 4);
  expect(isSure).toBe(true);
});

test('a difference that may be chance is not sure, in either direction', () => {
  expect(differenceOf(share(50, 70), share(55, 80))!.isSure).toBe(false);
  expect(differenceOf(share(48, 80), share(56, 70))).toMatchObject({ isSure: true });
});

test.each([
  [
    'one call alone tells nothing',
    { value: 90, low: null, high: null },
    { value: -1, interval: null, isSure: false },
  ],
  ['no figure, no difference', { value: null, low: null, high: null }, null],
])('%s', (_, now, expected) => {
  expect(differenceOf(now, { value: 91, low: 90, high: 92 })).toEqual(expected);
});
