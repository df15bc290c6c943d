import { SAME_SYLLABLE } from '@tingjian/core/sound/sound-cost.ts';
import { SYLLABLES, type Syllable } from '@tingjian/core/sound/syllables.ts';
import type { Unit } from '@tingjian/core/sound/units.ts';
import { alignUnits } from './align-units.ts';
import type { Pair } from './read-pairs.ts';

/** Cost of hearing one half of a syllable for another, by `intended heard`, 0 to 0.5. */
export type HalfCosts = Map<string, number>;
export type Confusions = { initials: HalfCosts; finals: HalfCosts };

const ROUNDS = 4;
/** How many imagined observations the expectation weighs, and how it is spread over near and far halves. */
const PRIOR_WEIGHT = 30;
const NEAR_SHARE = 0.2;
const FAR_SHARE = 0.03;
/** Brings −log of the chances to costs in which the default levels keep their meaning. */
const SCALE = 0.05;
const LEAST = 0.04;
const MOST = 0.5;
/** Units further apart than this are not taken for a confusion. */
const NOTHING_IN_COMMON = 0.8;

// What a phonetician expects to be confused, before anything is counted.
const NEAR_INITIALS =
  'n l, f h, zh z, ch c, sh s, r l, b p, d t, g k, j q, zh j, ch q, sh x, z j, c q, s x, zh ch, z c, m n, r -, h -, m b, d z, zh d, x q, sh ch, s c';
const NEAR_FINALS =
  'an ang, en eng, in ing, ian iang, uan uang, uen ong, ao ou, e uo, i v, eng ong, ing eng, in en, ei uei, uo ou, iao ao, ia a, ie ian, uen en, ian in, ai ei, ai uai, an ian, ang iang, ou iou, i ei, u ou, ong iong, van ian, ve ie, vn in, uan an, ua a, uang ang, i e, ing ian, ang ong, iang ing, e a, ai a, uo u, i ie, ia ian, an en, iou v, i in, i ing';

/** Costs of confusing initials and finals, counted from aligned pairs; each round aligns by the costs of the last. */
export function fitConfusions(pairs: Pair[]): Confusions {
  let fitted = costsOfAll(new Map(), new Map());
  for (let round = 0; round < ROUNDS; round++) {
    const { initials, finals } = countHalves(pairs, fitted);
    fitted = costsOfAll(initials, finals);
  }
  return fitted;
}

function costsOfAll(initials: Map<string, number>, finals: Map<string, number>): Confusions {
  const all = (half: (syllable: Syllable) => string) => [...new Set(SYLLABLES.map(half))];
  return {
    initials: costsOf(all(initialOf), initials, bothWays(NEAR_INITIALS)),
    finals: costsOf(
      all(({ final }) => final),
      finals,
      bothWays(NEAR_FINALS),
    ),
  };
}

function countHalves(pairs: Pair[], fitted: Confusions) {
  const initials = new Map<string, number>();
  const finals = new Map<string, number>();
  const cost = (a: Unit, b: Unit) => unitCost(a, b, fitted);
  for (const { saidUnits, heardUnits } of pairs) {
    for (const [said, heard] of alignUnits(saidUnits, heardUnits, cost)) {
      if (!said || !heard || cost(said, heard) > NOTHING_IN_COMMON) continue;
      const best = nearestSyllables(said, heard, fitted);
      if (!best) continue;
      add(initials, `${initialOf(best[0])} ${initialOf(best[1])}`);
      add(finals, `${best[0].final} ${best[1].final}`);
    }
  }
  return { initials, finals };
}

/** −log of how much rarer a confusion is than hearing it right, with the expectation added to the counts. */
function costsOf(halves: string[], seen: Map<string, number>, near: Set<string>): HalfCosts {
  const costs: HalfCosts = new Map();
  for (const said of halves) {
    const times = (heard: string) => seen.get(`${said} ${heard}`) ?? 0;
    const all = halves.reduce((sum, heard) => sum + times(heard), 0);
    const nears = halves.filter((heard) => near.has(`${said} ${heard}`)).length;
    const expected = (heard: string) => {
      if (heard === said) return 1 - NEAR_SHARE - FAR_SHARE;
      return near.has(`${said} ${heard}`) ? NEAR_SHARE / nears : FAR_SHARE / (halves.length - 1 - nears);
    };
    const chance = (heard: string) => (times(heard) + PRIOR_WEIGHT * expected(heard)) / (all + PRIOR_WEIGHT);
    for (const heard of halves) {
      const isExpected = times(heard) > 0 || near.has(`${said} ${heard}`);
      const cost = isExpected ? SCALE * Math.log(chance(said) / chance(heard)) : MOST;
      costs.set(`${said} ${heard}`, said === heard ? 0 : Math.min(MOST, Math.max(LEAST, cost)));
    }
  }
  return costs;
}

function unitCost(said: Unit, heard: Unit, fitted: Confusions): number {
  if (said.charId === heard.charId) return 0;
  const best = nearestSyllables(said, heard, fitted);
  return best ? SAME_SYLLABLE + syllableCost(best[0], best[1], fitted) : 1;
}

function nearestSyllables(said: Unit, heard: Unit, fitted: Confusions): [Syllable, Syllable] | null {
  let best: { pair: [Syllable, Syllable]; cost: number } | null = null;
  for (const a of said.sounds) {
    for (const b of heard.sounds) {
      const cost = syllableCost(a, b, fitted);
      if (!best || cost < best.cost) best = { pair: [a, b], cost };
    }
  }
  return best?.pair ?? null;
}

function syllableCost(a: Syllable, b: Syllable, fitted: Confusions): number {
  return (
    fitted.initials.get(`${initialOf(a)} ${initialOf(b)}`)! + fitted.finals.get(`${a.final} ${b.final}`)!
  );
}

function initialOf({ initial }: Syllable): string {
  return initial || '-';
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function bothWays(list: string): Set<string> {
  return new Set(list.split(', ').flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]));
}
