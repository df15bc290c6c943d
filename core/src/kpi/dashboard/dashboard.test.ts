import { describe, expect, test } from 'vitest';
import { readIndicators } from '../indicators/read-indicators.ts';
import { countedMean, countedShare } from './counted.ts';
import { addCoverage, coverageOf } from './coverage.ts';
import { heatOf } from './heat.ts';
import { lostItems } from './lost-items.ts';
import { satisfactionOf } from './satisfaction.ts';
import { bucketsOf } from './score-bucket.ts';
import { trendOf } from './trend.ts';

describe('counted', () => {
  test('nothing counted is no figure; one value has no interval; intervals stay within the scale', () => {
    expect(countedShare(0, 0)).toEqual({ hits: 0, n: 0, value: null, low: null, high: null });
    expect(countedMean({ n: 0, sum: 0, sumOfSquares: 0 }).value).toBeNull();
    expect(countedMean({ n: 1, sum: 90, sumOfSquares: 8100 })).toEqual({
      value: 90,
      n: 1,
      low: null,
      high: null,
    });
    const wide = countedMean({ n: 2, sum: 190, sumOfSquares: 100 * 100 + 90 * 90 });
    expect(wide).toMatchObject({ value: 95, high: 100 });
    expect(wide.low).toBeGreaterThan(30);
    const share = countedShare(8, 8);
    expect([share.value, share.high]).toEqual([100, 100]);
    expect(share.low).toBeCloseTo(67.56, 1);
  });
});

describe('trend', () => {
  test('sums of days become one figure a month, as if every call had been added', () => {
    const day = (at: string, points: number[]) => ({
      day: at,
      ...{ calls: points.length, points: points.reduce((a, b) => a + b, 0) },
      squared: points.reduce((a, b) => a + b * b, 0),
      ...{ passed: points.filter((each) => each >= 85).length, fatal: 0 },
    });
    const days = [day('2026-10-31', [80, 90]), day('2026-11-01', [100]), day('2026-11-30', [70])];
    const { total, points } = trendOf({ from: '2026-10-31', to: '2026-12-01', by: 'month' }, days);
    expect(points.map(({ start, mean }) => [start, mean.value])).toEqual([
      ['2026-10-01', 85],
      ['2026-11-01', 85],
      ['2026-12-01', null],
    ]);
    expect(total).toMatchObject({ mean: { value: 85, n: 4 }, passed: { hits: 2, value: 50 } });
  });
});

describe('items and teams', () => {
  test('of equally costly items the more frequent comes first; without points lost there is no share', () => {
    const { items } = lostItems(10, [
      { item: 'S43', calls: 1, points: 5 },
      { item: 'P05', calls: 2, points: 5 },
      { item: 'S44', calls: 9, points: 0 },
    ]);
    expect(items.map(({ item, share, cumulative }) => [item, share, cumulative])).toEqual([
      ['P05', 50, 50],
      ['S43', 50, 100],
      ['S44', 0, 100],
    ]);
    expect(lostItems(1, [{ item: 'S44', calls: 1, points: 0 }]).items[0]).toMatchObject({
      share: null,
      cumulative: null,
    });
  });

  test('heat: rows by items missed per call, and a row without calls at the end', () => {
    const rows = [
      { id: 'a', name: '甲', calls: 10 },
      { id: 'b', name: '乙', calls: 2 },
      { id: 'c', name: '丙', calls: 0 },
    ];
    const heat = heatOf(rows, [
      { row: 'a', item: 'P01', calls: 5 },
      { row: 'b', item: 'P01', calls: 1 },
      { row: 'b', item: 'P02', calls: 2 },
    ]);
    expect(heat.rows.map(({ id, missedPerCall }) => [id, missedPerCall])).toEqual([
      ['b', 1.5],
      ['a', 0.5],
      ['c', 0],
    ]);
    expect(heat.items).toEqual(['P01', 'P02']);
    expect(heat.cells[0]).toMatchObject({ row: 'b', item: 'P02', missed: { value: 100 }, isApart: true });
  });

  test('heat: who has few calls is not told apart from all, who has many is', () => {
    const heat = (calls: number) =>
      heatOf(
        [
          { id: 'a', name: '甲', calls: 400 },
          { id: 'b', name: '乙', calls },
        ],
        [
          { row: 'a', item: 'P01', calls: 40 },
          { row: 'b', item: 'P01', calls: calls / 4 },
        ],
      );
    const told = ({ rows, cells }: ReturnType<typeof heat>) => [rows[0], cells[0]];
    expect(told(heat(4))).toMatchObject([
      { id: 'b', isApart: false },
      { missed: { value: 25 }, isApart: false },
    ]);
    expect(told(heat(200))).toMatchObject([
      { id: 'b', isApart: true },
      { missed: { value: 25 }, isApart: true },
    ]);
    expect(heatOf([{ id: 'c', name: '丙', calls: 0 }], []).rows[0]).toMatchObject({ isApart: false });
  });

  test('coverage: shares of all calls, the blind ones of those that people reviewed', () => {
    const team = { calls: 100, judged: 90, random: 5, risk: 3, blind: 2 };
    expect(coverageOf(addCoverage([team, team]))).toMatchObject({
      ...{ calls: 200, machine: { value: 90 }, random: { hits: 10 }, risk: { hits: 6 } },
      blind: { value: 25, n: 16 },
    });
  });

  test('buckets of five points with their edges', () => {
    const { calls, buckets } = bucketsOf(Array.from({ length: 20 }, (_, at) => at));
    expect(calls).toBe(190);
    expect([buckets.length, buckets[0], buckets[19]]).toEqual([
      20,
      { from: 0, to: 5, calls: 0 },
      { from: 95, to: 100, calls: 19 },
    ]);
  });
});

test('ratings by grade follow from the sums that are kept', () => {
  const indicators = readIndicators(
    `version: "1"
indicators:
  satisfaction: { name: 满意度, unit: "%", times: 100, better: higher, scope: [agent], interval: share,
    variants: [{ id: all, above: ratingsSatisfied, below: ratings, definition: 满意的占比。 }] }`,
  );
  const found = satisfactionOf(
    {
      ...{ ratings: 10, ratingsInvited: 20, ratingsSatisfied: 6, ratingsVerySatisfied: 4 },
      ...{ ratingsDissatisfied: 3, ratingsVeryDissatisfied: 1 },
    },
    indicators.get('satisfaction')!,
  );
  expect(found.grades.map(({ count }) => count)).toEqual([4, 2, 1, 2, 1]);
  expect([found.satisfied.value, found.rated.value]).toEqual([60, 50]);
});
