import { expect, test } from 'vitest';
import { callsDue } from './calls-due.ts';
import { compareDraw } from './compare-draw.ts';
import { type DrawnCall, drawCalls } from './draw-calls.ts';
import { expectedOf } from './expected-of.ts';
import { periodsOfMonth } from './periods-of-month.ts';
import { planSettings } from './plan-settings.ts';

const STAYS = { entryDay: null, probationEnd: null, leftOn: null };
const settings = planSettings.parse({});

/** A month drawn week by week; `sizes`: how many calls each week has. */
function month(seed: string, sizes: number[], of = '2026-11'): DrawnCall[][] {
  const before = { expected: 0, count: 0 };
  return periodsOfMonth(of).map(({ toDay }, week) => {
    const size = sizes[week] ?? 0;
    const frame = Array.from({ length: size }, (_, i) => ({ id: `${week}/${i}`, stratum: `s${i % 3}` }));
    const expected = expectedOf({ due: callsDue(STAYS, settings, toDay), before: before.expected, size });
    if (expected === 0) return [];
    const drawn = drawCalls({
      ...{ frame, expected, before: { ...before }, blindShare: settings.blindShare },
      ...{ chainSeed: seed, seed: `${seed}/${week}` },
    });
    before.expected += expected;
    before.count += drawn.length;
    return drawn;
  });
}
/** November 2026 begins on a Sunday and ends on a Monday: two weeks of one day. */
const BUSY = [10, 70, 70, 70, 70, 10];

test('a month has exactly its quota, about two a week, and every week has a chance', () => {
  const first = [0, 0];
  for (let i = 0; i < 250; i += 1) {
    const weeks = month(`m${i}`, BUSY).map((drawn) => drawn.length);
    expect(weeks.reduce((sum, each) => sum + each, 0)).toBe(8);
    for (const week of weeks.slice(1, 5)) expect([1, 2]).toContain(week);
    first[weeks[0]!]! += 1;
  }
  // One day of thirty: 8/30 of a call.
  expect(Math.abs(first[1]! / 250 - 8 / 30)).toBeLessThan(4.5 * Math.sqrt(((8 / 30) * (22 / 30)) / 250));
});

test('what is taken and what is blind come as often as their probabilities say', () => {
  const seeds = 2500;
  const taken = new Map<string, { times: number; probability: number }>();
  let [picks, blind] = [0, 0];
  const blindByWeek = [0, 0, 0, 0, 0, 0];
  const picksByWeek = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < seeds; i += 1) {
    for (const [week, drawn] of month(`f${i}`, [3, 12, 7, 2, 9, 1]).entries()) {
      for (const { id, probability, isBlind } of drawn) {
        const known = taken.get(id) ?? { times: 0, probability };
        expect(known.probability).toBe(probability);
        taken.set(id, { times: known.times + 1, probability });
        picks += 1;
        picksByWeek[week]! += 1;
        if (isBlind) blind += 1;
        if (isBlind) blindByWeek[week]! += 1;
      }
    }
  }
  expect(taken.size).toBe(3 + 12 + 7 + 2 + 9 + 1);
  for (const [id, { times, probability }] of taken) {
    const spread = Math.sqrt(seeds * probability * (1 - probability)) + 1e-9;
    expect(Math.abs(times - seeds * probability), id).toBeLessThanOrEqual(4.5 * spread);
  }
  const share = settings.blindShare;
  expect(Math.abs(blind / picks - share)).toBeLessThan(0.01);
  for (const [week, count] of picksByWeek.entries()) {
    const spread = Math.sqrt((share * (1 - share)) / count);
    expect(Math.abs(blindByWeek[week]! / count - share), `week ${week}`).toBeLessThan(4.5 * spread);
  }
});

test('what a thin week could not give, the next makes up for', () => {
  const weeks = month('thin', [0, 1, 70, 70, 70, 10]);
  expect(weeks[1]).toMatchObject([{ probability: 1 }]);
  expect(weeks.flat()).toHaveLength(8);
});

test('fewer calls in the month than its quota: all of them, for sure', () => {
  const drawn = month('few', [0, 1, 2, 1, 1, 0]).flat();
  expect(drawn).toHaveLength(5);
  expect(drawn.every(({ probability }) => probability === 1)).toBe(true);
});

test('nobody or everybody may be blind', () => {
  const frame = [1, 2, 3].map((i) => ({ id: `${i}`, stratum: '' }));
  const draw = (blindShare: number) =>
    drawCalls({
      ...{ frame, expected: 3, before: { expected: 0, count: 0 }, blindShare },
      ...{ chainSeed: 'c', seed: 's' },
    }).filter(({ isBlind }) => isBlind).length;
  expect([draw(0), draw(1)]).toEqual([0, 3]);
});

test('made again from what is stored, a draw is the same; whatever was changed is told', () => {
  const frame = Array.from({ length: 30 }, (_, i) => ({
    id: `c${i}`,
    stratum: `s${i % 4}`,
    left: 1 - i / 60,
  }));
  const draw = {
    ...{ frame, expected: 3.4, before: { expected: 1.2, count: 1 }, blindShare: 0.4 },
    ...{ chainSeed: 'c', seed: 's' },
  };
  const stored = drawCalls(draw);
  expect(compareDraw({ ...draw, frame: frame.toReversed() }, stored.toReversed())).toEqual({
    ...{ taken: stored.length, differs: [] },
  });
  const [first, ...rest] = stored;
  const other = frame.find(({ id }) => stored.every((pick) => pick.id !== id))!;
  const swapped = [{ ...first!, id: other.id }, ...rest];
  expect(compareDraw(draw, swapped).differs).toHaveLength(2);
  expect(compareDraw(draw, [{ ...first!, isBlind: !first!.isBlind }, ...rest]).differs).toHaveLength(1);
  expect(compareDraw(draw, [{ ...first!, probability: 0.5 }, ...rest]).differs).toHaveLength(1);
  expect(compareDraw(draw, rest).differs).toHaveLength(1);
  expect(compareDraw({ ...draw, seed: 'x' }, stored).differs).not.toEqual([]);
});

test('who could only come in because an earlier draw left them out has that much less of a chance', () => {
  const frame = [0.5, 1].map((left) => ({ id: `${left}`, stratum: '', left }));
  const drawn = drawCalls({
    ...{ frame, expected: 2, before: { expected: 0, count: 0 }, blindShare: 1 },
    ...{ chainSeed: 'c', seed: 's' },
  });
  expect(drawn.map(({ probability }) => probability).sort()).toEqual([0.5, 1]);
});
