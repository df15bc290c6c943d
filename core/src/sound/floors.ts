import { ONE, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import { SOUNDS, signTable } from './signs.ts';
import { syllableCost } from './syllable-costs.ts';
import { SYLLABLES } from './syllables.ts';

/** By intended syllable: what the cheapest of a text's units costs for it, in steps. */
export type Floors = Uint8Array;

/** Whatever costs more than this counts as this: keeps the lists of near syllables short. */
const CAP = 0.6 * ONE;

/** The syllables a heard sound may stand for, and what each costs. */
type Near = { syllables: Uint16Array; costs: Uint8Array };
const near: (Near | undefined)[] = [];

export function floorsOf(chars: Int32Array): Floors {
  const floors = new Uint8Array(SYLLABLES.length).fill(CAP);
  const { sounds } = signTable;
  for (let i = 0; i < chars.length; i++) {
    const sound = sounds[chars[i] as number] as number;
    const { syllables, costs } = near[sound] ?? nearOf(sound);
    for (let n = 0; n < syllables.length; n++) {
      const intended = syllables[n] as number;
      const cost = costs[n] as number;
      if (cost < (floors[intended] as number)) floors[intended] = cost;
    }
  }
  return floors;
}

/** The same syllable may be the same character: 0. */
function nearOf(sound: number): Near {
  const all = SYLLABLES.map(({ id }) => {
    const costs = (SOUNDS[sound] ?? []).map((heard) =>
      heard.id === id ? 0 : SAME_SYLLABLE_STEPS + syllableCost(id, heard.id),
    );
    return { id, cost: Math.min(ONE, ...costs) };
  }).filter(({ cost }) => cost < CAP);
  const found = {
    syllables: Uint16Array.from(all, ({ id }) => id),
    costs: Uint8Array.from(all, ({ cost }) => cost),
  };
  near[sound] = found;
  return found;
}
