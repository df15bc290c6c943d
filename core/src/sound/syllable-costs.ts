import { ONE } from './alignment-costs.ts';
import { FINAL_COSTS, INITIAL_COSTS } from './confusion-costs.ts';
import { SYLLABLES } from './syllables.ts';

/** Two halves that were never taken for one another. */
const FAR = ONE / 2;

/** Row of the intended syllable, column of the heard one. */
export const SYLLABLE_COSTS = costTable();

/** Steps that the heard syllable costs where another was meant: 0 for the same, at most ONE. */
export function syllableCost(intended: number, heard: number): number {
  return SYLLABLE_COSTS[intended * SYLLABLES.length + heard] as number;
}

function costTable(): Uint8Array {
  const initials = halfCosts(INITIAL_COSTS);
  const finals = halfCosts(FINAL_COSTS);
  const costs = new Uint8Array(SYLLABLES.length ** 2);
  for (const a of SYLLABLES) {
    for (const b of SYLLABLES) {
      const initial = halfCost(initials, a.initial || '-', b.initial || '-');
      costs[a.id * SYLLABLES.length + b.id] = initial + halfCost(finals, a.final, b.final);
    }
  }
  return costs;
}

function halfCost(costs: Map<string, number>, intended: string, heard: string): number {
  return intended === heard ? 0 : (costs.get(`${intended} ${heard}`) ?? FAR);
}

function halfCosts(written: Record<string, string>): Map<string, number> {
  const costs = new Map<string, number>();
  for (const [intended, list] of Object.entries(written)) {
    for (const each of list.split(', ').filter(Boolean)) {
      const [heard, hundredths] = each.split(' ');
      costs.set(`${intended} ${heard}`, Math.round((Number(hundredths) / 100) * ONE));
    }
  }
  return costs;
}
