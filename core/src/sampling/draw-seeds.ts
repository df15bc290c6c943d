import { hashOf } from '../hash.ts';

/** Of the plan: the seed that was chosen by chance. `person`: 工号, empty for the slice of the centre. */
export type Chain = { planSeed: string; kind: 'random' | 'no-finding'; person: string };

/** The seed of all draws of a month for one person: where their count is rounded, and who is blind. */
export function chainSeedOf(chain: Chain): string {
  return hashOf(chain);
}

/** The seed of one of them. */
export function drawSeedOf(chain: Chain, fromDay: string): string {
  return hashOf({ ...chain, fromDay });
}
