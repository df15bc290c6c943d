import { ONE, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import { SOUNDS } from './signs.ts';
import { syllableCost } from './syllable-costs.ts';
import { SYLLABLES } from './syllables.ts';

/** By intended syllable: what the cheapest of a text's units costs for it, in steps. */
export type Floors = Uint8Array;

/** The syllables a heard sound may stand for, and what each costs. */
type Near = { syllables: Uint16Array; costs: Uint8Array };

/** What half a syllable in common costs: most sounds have forty such, which would make long lists and tell little. */
export const HALF_IN_COMMON = ONE / 2 + SAME_SYLLABLE_STEPS;
const [half, finer] = [nearUpTo(HALF_IN_COMMON), nearUpTo(0.6 * ONE)];

/** The syllables that a heard sound may stand for with more than half of it in common. */
export const nearSyllables = half;
/** What each syllable costs in a text of these sounds, or half a syllable's cost where it costs more. */
export const floorsOf = (sounds: number[]) => leastCosts(sounds, HALF_IN_COMMON, half);
/** Nearer to the truth, for telling which of many is the likeliest; takes three times as long. */
export const finerFloorsOf = (sounds: number[]) => leastCosts(sounds, 0.6 * ONE, finer);

/** Whatever costs more than the cap counts as the cap: keeps the lists of near syllables short. */
function leastCosts(sounds: number[], cap: number, nearTo: (sound: number) => Near): Floors {
  const floors = new Uint8Array(SYLLABLES.length).fill(cap);
  for (let i = 0; i < sounds.length; i++) {
    const { syllables, costs } = nearTo(sounds[i] as number);
    for (let n = 0; n < syllables.length; n++) {
      const intended = syllables[n] as number;
      const cost = costs[n] as number;
      if (cost < (floors[intended] as number)) floors[intended] = cost;
    }
  }
  return floors;
}

function nearUpTo(cap: number): (sound: number) => Near {
  const known: (Near | undefined)[] = [];
  return (sound) => {
    known[sound] ??= nearOf(sound, cap);
    return known[sound];
  };
}

/** The same syllable may be the same character: 0. */
function nearOf(sound: number, cap: number): Near {
  const all = SYLLABLES.map(({ id }) => {
    const costs = (SOUNDS[sound] ?? []).map((heard) =>
      heard.id === id ? 0 : SAME_SYLLABLE_STEPS + syllableCost(id, heard.id),
    );
    return { id, cost: Math.min(ONE, ...costs) };
  }).filter(({ cost }) => cost < cap);
  return {
    syllables: Uint16Array.from(all, ({ id }) => id),
    costs: Uint8Array.from(all, ({ cost }) => cost),
  };
}
