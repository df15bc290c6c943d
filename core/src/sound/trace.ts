import { FILLER, IN_GAP, INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Phrase } from './phrase.ts';
import { substitutionSteps } from './sound-cost.ts';
import type { Unit } from './units.ts';

/** One step of an alignment: what was meant and what was heard for it; null where there is nothing on that side; steps. */
export type Step = { intended: Unit | null; heard: Unit | null; cost: number };

/** How the whole of `heard` is the phrase: the cheapest way to pair their units. */
export function trace({ units, gapAfter, mustSound }: Phrase, heard: Unit[]): Step[] {
  const stepTo = (i: number, j: number): { step: Step; i: number; j: number }[] => {
    const intended = units[i - 1] as Unit;
    const other = heard[j - 1] as Unit;
    const steps: { step: Step; i: number; j: number }[] = [];
    if (i > 0 && j > 0) {
      const differs = substitutionSteps(intended, other);
      const cost = mustSound[i - 1] && differs > STILL_SOUNDS ? differs * LOST : differs;
      steps.push({ step: { intended, heard: other, cost }, i: i - 1, j: j - 1 });
    }
    if (i > 0) {
      const cost = mustSound[i - 1] ? LEFT_OUT * LOST : LEFT_OUT;
      steps.push({ step: { intended, heard: null, cost }, i: i - 1, j });
    }
    if (j > 0) {
      const cost = other.isFiller ? FILLER : gapAfter[i - 1] ? IN_GAP : INSERTED;
      steps.push({ step: { intended: null, heard: other, cost }, i, j: j - 1 });
    }
    return steps;
  };
  const costs: number[][] = [];
  const best = (i: number, j: number) =>
    stepTo(i, j)
      .map((each) => ({ ...each, total: (costs[each.i]?.[each.j] as number) + each.step.cost }))
      .reduce((a, b) => (b.total < a.total ? b : a));
  for (let i = 0; i <= units.length; i++) {
    costs.push([]);
    for (let j = 0; j <= heard.length; j++) costs[i]?.push(i + j === 0 ? 0 : best(i, j).total);
  }
  const steps: Step[] = [];
  for (let [i, j] = [units.length, heard.length]; i + j > 0; ) {
    const last = best(i, j);
    steps.unshift(last.step);
    [i, j] = [last.i, last.j];
  }
  return steps;
}
