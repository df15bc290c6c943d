import { ONE, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import { SOUNDS } from './signs.ts';
import { syllableCost } from './syllable-costs.ts';
import { SYLLABLES } from './syllables.ts';

/** By intended syllable: what the cheapest of a text's units costs for it, in steps. */
export type Floors = Uint8Array;

/** The syllables a heard sound may stand for, and what each costs. */
type Near = { syllables: Uint16Array; costs: Uint8Array };

/** What half a syllable in common costs: most sounds have forty such, which would make long lists and tell little. */
const HALF_IN_COMMON = ONE / 2 + SAME_SYLLABLE_STEPS;
/** What each syllable costs in a text of these sounds, or half a syllable's cost where it costs more. */
export const floorsOf = floorsUpTo(HALF_IN_COMMON);
/** Nearer to the truth, for telling which of many is the likeliest; takes three times as long. */
export const finerFloorsOf = floorsUpTo(0.6 * ONE);

/** Whatever costs more than the cap counts as the cap: keeps the lists of near syllables short. */
function floorsUpTo(cap: number): (sounds: Uint16Array) => Floors {
  const near: (Near | undefined)[] = [];
  return (sounds) => {
    const floors = new Uint8Array(SYLLABLES.length).fill(cap);
    for (let i = 0; i < sounds.length; i++) {
      const sound = sounds[i] as number;
      near[sound] ??= nearOf(sound, cap);
      const { syllables, costs } = near[sound];
      for (let n = 0; n < syllables.length; n++) {
        const intended = syllables[n] as number;
        const cost = costs[n] as number;
        if (cost < (floors[intended] as number)) floors[intended] = cost;
      }
    }
    return floors;
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
