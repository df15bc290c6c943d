import { describe, expect, test } from 'vitest';
import type { Decision } from '../review/decision.ts';
import { defaultSchedule } from '../testing/written-call.ts';
import { aloneScore } from './alone-score.ts';
import { compareCalibration } from './compare-calibration.ts';

describe('a score made alone', () => {
  const add = (item: string, times: number | null = null): Decision => ({
    ...{ item, kind: 'add', times, reason: null, comment: null, atMs: 1000 },
  });
  test.each([
    ['nothing named', [], 100, {}],
    ['one part of the opening', [add('P01')], 98, { P01: 1 }],
    ['several, up to their caps', [add('P01', 4), add('U23', 3)], 85, { P01: 4, U23: 3 }],
    ['a fatal item', [add('P01'), add('Z01')], 0, { P01: 1, Z01: 1 }],
    ['an item that does not apply', [{ ...add('P06'), kind: 'not-applicable' as const }], 100, {}],
  ])('%s', (_, decisions, points, misses) => {
    expect(aloneScore(decisions, defaultSchedule)).toEqual({ points, misses });
  });
  test('there is no machine to uphold or dismiss', () => {
    expect(() => aloneScore([{ ...add('P01'), kind: 'uphold' }], defaultSchedule)).toThrow('P01');
  });
});

describe('a calibration compared', () => {
  const score = (person: string, call: string, points: number, ...items: string[]) => ({
    ...{ person, call, points, misses: Object.fromEntries(items.map((item) => [item, 1])) },
  });
  const scores = [
    score('A', 'c1', 90, 'P01'),
    score('B', 'c1', 94),
    score('E', 'c1', 92, 'P01'),
    score('A', 'c2', 70, 'U24', 'P05'),
    score('B', 'c2', 85, 'U24'),
    score('E', 'c2', 80, 'U24'),
    score('A', 'c3', 100),
  ];
  const session = { people: ['A', 'B', 'E'], calls: ['c1', 'c2', 'c3'], items: ['P01', 'P05', 'U24', 'K61'] };
  const compared = compareCalibration({ ...session, expert: 'E', scores });

  test('the median, the expert and the range of every call', () => {
    expect(compared.calls).toEqual([
      { call: 'c1', median: 92, expert: 92, lowest: 90, highest: 94 },
      { call: 'c2', median: 80, expert: 80, lowest: 70, highest: 85 },
      { call: 'c3', median: 100, expert: null, lowest: 100, highest: 100 },
    ]);
  });
  test('the deviations of a person, signed; the expert is not compared with themself', () => {
    expect(compared.deviations.filter(({ person }) => person === 'A')).toEqual([
      { person: 'A', call: 'c1', points: 90, fromMedian: -2, fromExpert: -2 },
      { person: 'A', call: 'c2', points: 70, fromMedian: -10, fromExpert: -10 },
      { person: 'A', call: 'c3', points: 100, fromMedian: 0, fromExpert: null },
    ]);
    const [a, b, e] = compared.people;
    expect(a).toMatchObject({ calls: 3, mean: -4, meanFromExpert: -6, within: { hits: 2, of: 3 } });
    expect(b).toMatchObject({ calls: 2, mean: 3.5, withinExpert: { hits: 2, of: 2 } });
    expect(e).toMatchObject({ mean: 0, meanFromExpert: null, withinExpert: { of: 0, value: null } });
  });
  test('within five points, the five included', () => {
    expect(compared.within).toMatchObject({ hits: 6, of: 7 });
    expect(compared.withinExpert).toMatchObject({ hits: 3, of: 4 });
  });
  test('the items, those people disagree on first, those nobody named left out', () => {
    expect(
      compared.items.map(({ item, fault, callsAllAgree }) => [item, fault.hits, callsAllAgree.hits]),
    ).toEqual([
      ['P01', 2, 1],
      ['P05', 1, 1],
      ['U24', 3, 2],
    ]);
    expect(compared.items[0]!.fault.of).toBe(7);
    expect(compared.items[2]!.alpha.value).toBe(1);
  });
  test('alpha over the points and over all items', () => {
    // Items of c1 and c2 by three people: 8 units, 24 values, 6 faults; P01 and P05 each split 2 to 1.
    // Observed 2 · (4 / 2) = 4 of 24; expected 2 · 6 · 18 / 23 of 24.
    expect(compared.alphaOfItems.value).toBeCloseTo(1 - 4 / ((2 * 6 * 18) / 23), 10);
    expect(compared.alphaOfPoints).toMatchObject({ units: 2, values: 6, interval: null });
    expect(compared.alphaOfPoints.value).toBeGreaterThan(0.5);
  });
  test('nobody scored yet: empty, not zero', () => {
    const empty = compareCalibration({ ...session, expert: null, scores: [] });
    expect(empty.people[0]).toMatchObject({ calls: 0, mean: null, within: { value: null } });
    expect(empty.alphaOfItems.value).toBeNull();
    expect(empty.items).toEqual([]);
  });
});
