import { substitutionCost } from '@tingjian/core/sound/sound-cost.ts';
import type { Unit } from '@tingjian/core/sound/units.ts';

/** What was said and what was heard for it; null where there is nothing on that side. */
export type UnitPair = [said: Unit | null, heard: Unit | null];

const LEFT_OUT = 0.8;
const PUT_IN = 0.6;

/** Two whole sentences side by side, by sound. */
export function alignUnits(said: Unit[], heard: Unit[], cost = substitutionCost): UnitPair[] {
  const costs: number[][] = [];
  const at = (i: number, j: number) => costs[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const steps = (i: number, j: number) =>
    [
      i > 0 && j > 0
        ? { i: i - 1, j: j - 1, total: at(i - 1, j - 1) + cost(said[i - 1]!, heard[j - 1]!) }
        : null,
      i > 0 ? { i: i - 1, j, total: at(i - 1, j) + LEFT_OUT } : null,
      j > 0 ? { i, j: j - 1, total: at(i, j - 1) + PUT_IN } : null,
    ]
      .filter((step) => step !== null)
      .reduce((a, b) => (b.total < a.total ? b : a));
  for (let i = 0; i <= said.length; i++) {
    const row: number[] = [];
    costs.push(row);
    for (let j = 0; j <= heard.length; j++) row.push(i + j === 0 ? 0 : steps(i, j).total);
  }
  const found: UnitPair[] = [];
  for (let [i, j] = [said.length, heard.length]; i + j > 0; ) {
    const step = steps(i, j);
    found.unshift([step.i < i ? said[step.i]! : null, step.j < j ? heard[step.j]! : null]);
    [i, j] = [step.i, step.j];
  }
  return found;
}
