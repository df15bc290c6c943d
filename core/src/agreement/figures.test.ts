import { describe, expect, test } from 'vitest';
import { median } from '../median.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { krippendorffAlpha } from './alpha.ts';
import { cohenKappa } from './kappa.ts';
import { shareOf } from './share.ts';
import { weightedShare } from './weighted-share.ts';
import { wilson } from './wilson.ts';

describe('Wilson interval', () => {
  test.each([
    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (hits, of, low, high) => {
    const interval = wilson(hits, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('always holds the share, and nothing counted is no share', () => {
    for (let of = 1; of < 60; of += 1) {
      for (let hits = 0; hits <= of; hits += 1) {
        const { value, interval } = shareOf(hits, of);
        expect(interval!.low).toBeGreaterThanOrEqual(0);
        expect(interval!.low).toBeLessThanOrEqual(value!);
        expect(interval!.high).toBeGreaterThanOrEqual(value!);
        expect(interval!.high).toBeLessThanOrEqual(1);
      }
    }
    expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, value: null, interval: null });
  });
});

describe("Cohen's kappa", () => {
  test('two judges of fifty, by hand: (0.70 − 0.50) / (1 − 0.50)', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]).value,
    ).toBeCloseTo(0.4, 10);
  });

  test('the diagnoses of Fleiss, Statistical Methods for Rates and Proportions: 0.676, error 0.088', () => {
    const { value, interval, of } = cohenKappa([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(of).toBe(100);
    expect(value).toBeCloseTo(0.676, 3);
    expect((interval!.high - interval!.low) / 2 / 1.96).toBeCloseTo(0.088, 3);
  });

  test('full agreement of few is not certainty', () => {
    const kappaOf = (each: number) =>
      cohenKappa([
        [each, 0],
        [0, each],
      ]);
    expect(kappaOf(3)).toMatchObject({ value: 1, interval: { high: 1 } });
    expect(kappaOf(3).interval!.low).toBeLessThan(0.5);
    expect(kappaOf(300).interval!.low).toBeGreaterThan(0.95);
  });

  test('says nothing of nobody, or where both always said the same one thing', () => {
    expect(cohenKappa([]).value).toBeNull();
    expect(
      cohenKappa([
        [0, 0],
        [0, 40],
      ]),
    ).toEqual({ value: null, interval: null, of: 40 });
  });

  test('stays between −1 and 1 and inside its interval; swapping the judges changes nothing', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 500; round += 1) {
      const [a, b, c, d] = Array.from({ length: 4 }, () => Math.floor(random() ** 3 * 40));
      const kappa = cohenKappa([
        [a!, b!],
        [c!, d!],
      ]);
      if (kappa.value === null) continue;
      expect(kappa.interval!.low).toBeGreaterThanOrEqual(-1);
      expect(kappa.interval!.low).toBeLessThanOrEqual(kappa.value + 1e-12);
      expect(kappa.interval!.high).toBeGreaterThanOrEqual(kappa.value - 1e-12);
      expect(kappa.interval!.high).toBeLessThanOrEqual(1);
      const swapped = cohenKappa([
        [a!, c!],
        [b!, d!],
      ]);
      expect(swapped.value).toBeCloseTo(kappa.value, 10);
    }
  });
});

describe("Krippendorff's alpha", () => {
  /** One line a judge, `.` where nothing was said; to units. */
  const units = (...judges: string[]) =>
    [...judges[0]!].map((_, unit) =>
      judges.map((judge) => (judge[unit] === '.' ? null : Number(judge[unit]))),
    );
  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections C and A.
  const fourJudges = units('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
  const twoJudges = units('0100000010', '1110010000');
  // Three coders of fifteen units, as Wikipedia works it through.
  const threeCoders = units('.....34121133.3', '1.213343.......', '..21344.21133.4');

  test.each([
    ['nominal', fourJudges, 0.743],
    ['interval', fourJudges, 0.849],
    ['nominal', twoJudges, 0.095],
    ['nominal', threeCoders, 0.691],
    ['interval', threeCoders, 0.811],
  ] as const)('%s, as published: %#', (metric, data, expected) => {
    expect(krippendorffAlpha(data, metric).value).toBeCloseTo(expected, 3);
  });

  test('counts only units that two people judged', () => {
    expect(krippendorffAlpha(fourJudges, 'nominal')).toMatchObject({ units: 11, values: 40 });
  });

  test('full agreement is 1; nothing that varies, and nobody to compare, is no figure', () => {
    expect(krippendorffAlpha(units('0101', '0101'), 'nominal').value).toBe(1);
    expect(krippendorffAlpha(units('0000', '0000'), 'nominal').value).toBeNull();
    expect(krippendorffAlpha(units('01..', '..01'), 'nominal')).toMatchObject({ value: null, units: 0 });
    expect(krippendorffAlpha([], 'interval').value).toBeNull();
  });

  test('never above 1, inside its interval, and the same when judges change places', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 200; round += 1) {
      const data = Array.from({ length: 8 }, () =>
        Array.from({ length: 4 }, () => (random() < 0.2 ? null : Math.floor(random() * 4))),
      );
      const { value, interval } = krippendorffAlpha(data, 'interval');
      if (value === null) continue;
      expect(value).toBeLessThanOrEqual(1);
      expect(interval!.low).toBeLessThanOrEqual(value);
      expect(interval!.high).toBeGreaterThanOrEqual(value);
      const turned = data.map((unit) => unit.toReversed());
      expect(krippendorffAlpha(turned, 'interval').value).toBeCloseTo(value, 10);
    }
  });

  test('the interval holds the truth about as often as it says', () => {
    const random = seededRandom(3);
    // Two judges who err independently in one of ten: alpha of the whole population is known.
    const draw = (count: number) =>
      Array.from({ length: count }, () => {
        const truth = random() < 0.4 ? 1 : 0;
        return [0, 1].map(() => (random() < 0.1 ? 1 - truth : truth));
      });
    const truth = krippendorffAlpha(draw(200_000), 'nominal').value!;
    let held = 0;
    for (let round = 0; round < 400; round += 1) {
      const { low, high } = krippendorffAlpha(draw(80), 'nominal').interval!;
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.9);
  });
});

describe('a share of unequal draws', () => {
  const row = (isHit: boolean, probability: number, from: string) => ({
    isHit,
    weight: 1 / probability,
    from,
  });

  test('by hand: two hits that stand for 2 and 10 calls, one miss that stands for 4', () => {
    const { hits, of, value } = weightedShare([
      row(true, 0.5, 'a'),
      row(true, 0.1, 'b'),
      row(false, 0.25, 'c'),
    ]);
    expect({ hits, of }).toEqual({ hits: 2, of: 3 });
    expect(value).toBeCloseTo(12 / 16, 10);
  });

  test('with equal weights it is the plain share with the plain interval', () => {
    const rows = Array.from({ length: 40 }, (_, at) => row(at < 31, 0.02, String(at)));
    const { value, interval, effective } = weightedShare(rows);
    expect(value).toBeCloseTo(31 / 40, 10);
    expect(effective).toBeCloseTo(40, 8);
    expect(interval!.low).toBeCloseTo(wilson(31, 40).low, 8);
    expect(interval!.high).toBeCloseTo(wilson(31, 40).high, 8);
  });

  test('unequal weights, and rows of one draw, widen the interval', () => {
    const width = (interval: { low: number; high: number } | null) => interval!.high - interval!.low;
    const equal = Array.from({ length: 40 }, (_, at) => row(at % 4 > 0, 0.1, String(at)));
    const unequal = equal.map((each, at) => ({ ...each, weight: at % 3 ? 1 : 30 }));
    const together = equal.map((each, at) => ({ ...each, from: String(at % 4) }));
    expect(width(weightedShare(unequal).interval)).toBeGreaterThan(width(weightedShare(equal).interval));
    expect(width(weightedShare(together).interval)).toBeGreaterThan(width(weightedShare(equal).interval));
    const allHit = unequal.map((each) => ({ ...each, isHit: true }));
    expect(weightedShare(allHit)).toMatchObject({ value: 1, interval: { high: 1 } });
    expect(weightedShare(allHit).effective).toBeLessThan(25);
  });

  test('nothing counted is no data', () => {
    expect(weightedShare([])).toMatchObject({ of: 0, value: null, interval: null });
  });
});

test('the middle of some numbers', () => {
  expect([median([]), median([7]), median([9, 1]), median([100, 88, 92])]).toEqual([null, 7, 5, 92]);
});
