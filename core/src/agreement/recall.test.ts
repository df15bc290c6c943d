import { describe, expect, test } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { agreementBy } from './agreement-by.ts';
import type { Reviewed, Seen } from './judgement.ts';
import { slices } from './slices.ts';

const NOTHING_SEEN: Seen = { missed: [], proposed: [], handed: [], clear: [] };
const fault = { kind: 'add', item: 'P05', times: 1, reason: null, comment: null, atMs: 0 } as const;
const review = (
  id: string,
  more: Partial<Reviewed> & { isFlagged?: boolean; isFault?: boolean },
): Reviewed => {
  const { isFlagged = false, isFault = false, ...rest } = more;
  return {
    ...{
      id,
      callId: id,
      reviewer: '9001',
      queue: 'random',
      isBlind: true,
      isDrawnBlind: true,
      probability: 0.1,
      blindShare: 0.5,
    },
    seen: { ...NOTHING_SEEN, [isFlagged ? 'missed' : 'clear']: ['P05'] },
    decisions: isFault ? [{ ...fault }] : [],
    blindDecisions: isFault ? [{ ...fault }] : [],
    ...rest,
  };
};
const recallOf = (reviews: Reviewed[]) => agreementBy(reviews).items.get('P05')!.recall;

describe('recall from the blind and the no-finding slice', () => {
  test('by hand: a found fault that stands for 20 calls, a miss that stands for 4, one drawn without a finding for 8', () => {
    const reviews = [
      review('found', { isFlagged: true, isFault: true }),
      review('missed', { isFault: true, probability: 0.5, blindShare: 0.5 }),
      review('empty', {
        queue: 'no-finding',
        isBlind: false,
        blindDecisions: null,
        isFault: true,
        probability: 0.125,
      }),
    ];
    // Without a finding there are two calls, one from each draw: each stands for half of what it would alone.
    expect(slices(reviews).map(({ weight }) => weight)).toEqual([20, 2, 4]);
    expect(recallOf(reviews)).toMatchObject({ hits: 1, of: 3 });
    expect(recallOf(reviews).value).toBeCloseTo(20 / 26, 10);
  });

  test('what was chosen, and what was seen with the machine in sight, says nothing about misses', () => {
    const notBlind = { isDrawnBlind: false, isFault: true };
    const reviews = [
      review('risk', { ...notBlind, queue: 'risk', probability: null }),
      review('anchored', { ...notBlind, isBlind: false, blindDecisions: null }),
    ];
    expect(recallOf(reviews)).toMatchObject({ of: 0, value: null, interval: null });
  });

  test('a call drawn blind whose findings somebody had seen already still stands for its share', () => {
    const seen = review('seen', { isBlind: false, blindDecisions: null, isFlagged: true, isFault: true });
    expect(recallOf([seen, review('missed', { isFault: true })])).toMatchObject({
      hits: 1,
      of: 2,
      value: 0.5,
    });
  });

  test('a call the machine handed to a person has a finding: only the random draw could bring it', () => {
    const handed = review('handed', { isFault: true });
    handed.seen = { ...NOTHING_SEEN, handed: ['P05'] };
    const empty = review('empty', { queue: 'no-finding', isFault: true, probability: 0.1 });
    expect(slices([handed, empty]).map(({ weight }) => weight)).toEqual([20, 10]);
    expect(recallOf([handed, empty])).toMatchObject({ hits: 0, of: 2, value: 0 });
  });

  test('drawn again and again it is right on average, and its interval holds the truth as often as it says', () => {
    const random = seededRandom(29);
    const calls = Array.from({ length: 1500 }, (_, at) => {
      const isFault = random() < 0.15;
      // The machine finds 70 % of the faults and flags some other calls; agents have unequal chances to be drawn.
      return {
        id: String(at),
        isFault,
        isFlagged: random() < (isFault ? 0.7 : 0.05),
        probability: at % 3 ? 0.3 : 0.6,
      };
    });
    const faults = calls.filter(({ isFault }) => isFault);
    const truth = faults.filter(({ isFlagged }) => isFlagged).length / faults.length;
    const estimates: number[] = [];
    let held = 0;
    for (let round = 0; round < 400; round += 1) {
      const drawn = calls.flatMap(({ id, ...call }) => {
        const reviews: Reviewed[] = [];
        if (random() < call.probability * 0.5) reviews.push(review(id, { ...call, blindShare: 0.5 }));
        if (!call.isFlagged && random() < 0.1)
          reviews.push(review(`${id}e`, { ...call, queue: 'no-finding', probability: 0.1 }));
        return reviews;
      });
      const { value, interval } = recallOf(drawn);
      estimates.push(value!);
      if (interval!.low <= truth && truth <= interval!.high) held += 1;
    }
    const mean = estimates.reduce((sum, each) => sum + each, 0) / estimates.length;
    expect(Math.abs(mean - truth)).toBeLessThan(0.02);
    expect(held / estimates.length).toBeGreaterThan(0.92);
  });
});
