import { expect, test } from 'vitest';
import { drawSample, type FrameCall } from './draw-sample.ts';
import { seededNumbers } from './seeded-numbers.ts';

/** 83 calls in five strata of unlike size. */
const FRAME: FrameCall[] = [
  ...calls('报案 08–12', 40),
  ...calls('报案 12–18', 25),
  ...calls('查询 08–12', 12),
  ...calls('退保 18–24', 5),
  ...calls('未说明 00–08', 1),
];
const SIZE = FRAME.length;

function calls(stratum: string, count: number): FrameCall[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${stratum}#${i}`, stratum }));
}
const idsOf = (frame: FrameCall[], count: number, seed: string) =>
  drawSample({ frame, count, seed }).map(({ id }) => id);

test('drawn again 1,000 times, in any order of the frame, the same calls come', () => {
  const first = idsOf(FRAME, 8, 'seed');
  const chance = seededNumbers('shuffles');
  for (let time = 0; time < 1000; time += 1) {
    const shuffled = FRAME.map((call) => ({ call, key: chance.share() }))
      .sort((a, b) => a.key - b.key)
      .map(({ call }) => call);
    expect(idsOf(shuffled, 8, 'seed')).toEqual(first);
  }
  expect(idsOf(FRAME, 8, 'another seed')).not.toEqual(first);
});

test('another seed draws others', () => {
  const draws = Array.from({ length: 200 }, (_, i) => idsOf(FRAME, 8, `seed ${i}`).join());
  expect(new Set(draws).size).toBe(200);
});

test.each([1, 2, 8, 41, 82])('%i of 83: every call comes as often as its probability says', (count) => {
  const seeds = 1500;
  const times = new Map(FRAME.map(({ id }) => [id, 0]));
  for (let i = 0; i < seeds; i += 1) {
    for (const id of idsOf(FRAME, count, `${count}/${i}`)) times.set(id, times.get(id)! + 1);
  }
  const probability = count / SIZE;
  const expected = seeds * probability;
  const spread = Math.sqrt(expected * (1 - probability));
  const deviations = [...times.values()].map((each) => (each - expected) / spread);
  // Of 83 normal deviations none beyond 4.5 (once in 1,800 runs), and their squares add up to about 83 ± 13.
  for (const each of deviations) expect(Math.abs(each)).toBeLessThan(4.5);
  const squares = deviations.reduce((sum, each) => sum + each ** 2, 0);
  expect(squares).toBeLessThan(SIZE + 4.5 * Math.sqrt(2 * SIZE));
});

test('no call comes twice, exactly so many come, each stratum its proportion to within one', () => {
  for (const count of [1, 3, 8, 17, 50, 83]) {
    for (let i = 0; i < 50; i += 1) {
      const picks = drawSample({ frame: FRAME, count, seed: `${i}` });
      expect(new Set(picks.map(({ id }) => id)).size).toBe(count);
      for (const stratum of new Set(FRAME.map((call) => call.stratum))) {
        const share = (FRAME.filter((call) => call.stratum === stratum).length * count) / SIZE;
        const got = picks.filter((pick) => pick.stratum === stratum).length;
        expect(Math.abs(got - share)).toBeLessThan(1);
      }
    }
  }
});

test('fewer calls than wanted: all of them, for sure', () => {
  const picks = drawSample({ frame: FRAME, count: 100, seed: 's' });
  expect(picks.map(({ id }) => id).sort()).toEqual(FRAME.map(({ id }) => id).sort());
  expect(picks.every(({ probability }) => probability === 1)).toBe(true);
});

test('nothing to draw is nothing drawn, and a call twice in the frame is refused', () => {
  expect(drawSample({ frame: [], count: 3, seed: 's' })).toEqual([]);
  expect(drawSample({ frame: FRAME, count: 0, seed: 's' })).toEqual([]);
  expect(() => drawSample({ frame: [...FRAME, FRAME[0]!], count: 3, seed: 's' })).toThrow('twice');
});
