import { FILLER, IN_GAP, INSERTED, LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Phrase } from './phrase.ts';
import { substitutionSteps } from './sound-cost.ts';
import type { Unit } from './units.ts';

/** One step of an alignment: what was meant and what was heard for it; null where there is nothing on that side; steps. */
export type Step = { intended: Unit | null; heard: Unit | null; cost: number };

// What the cheapest way to each cell costs; row by row, good until the next call.
let table = new Int32Array(1024);

/** How the whole of `heard` is the phrase: the cheapest way to pair their units. */
export function trace(phrase: Phrase, heard: Unit[]): Step[] {
  const width = heard.length + 1;
  layTable(phrase, heard);
  const steps: Step[] = [];
  for (let [i, j] = [phrase.units.length, heard.length]; i + j > 0; ) {
    const at = i * width + j;
    const total = table[at];
    const intended = phrase.units[i - 1] as Unit;
    const other = heard[j - 1] as Unit;
    const instead = i > 0 && j > 0 ? costInstead(phrase, i - 1, other) : 0;
    if (i > 0 && j > 0 && (table[at - width - 1] as number) + instead === total) {
      steps.push({ intended, heard: other, cost: instead });
      i -= 1;
      j -= 1;
    } else if (i > 0 && (table[at - width] as number) + costLeftOut(phrase, i - 1) === total) {
      steps.push({ intended, heard: null, cost: costLeftOut(phrase, i - 1) });
      i -= 1;
    } else {
      steps.push({ intended: null, heard: other, cost: costPutIn(phrase, i - 1, other) });
      j -= 1;
    }
  }
  return steps.reverse();
}

function layTable(phrase: Phrase, heard: Unit[]): void {
  const width = heard.length + 1;
  const height = phrase.units.length + 1;
  if (width * height > table.length) table = new Int32Array(width * height * 2);
  for (let i = 0, at = 0; i < height; i++) {
    for (let j = 0; j < width; j++, at++) {
      let best = at === 0 ? 0 : 0x7fffffff;
      if (i > 0) best = (table[at - width] as number) + costLeftOut(phrase, i - 1);
      if (j > 0) {
        const other = heard[j - 1] as Unit;
        best = Math.min(best, (table[at - 1] as number) + costPutIn(phrase, i - 1, other));
        if (i > 0)
          best = Math.min(best, (table[at - width - 1] as number) + costInstead(phrase, i - 1, other));
      }
      table[at] = best;
    }
  }
}

function costInstead({ units, mustSound }: Phrase, i: number, heard: Unit): number {
  const differs = substitutionSteps(units[i] as Unit, heard);
  return mustSound[i] && differs > STILL_SOUNDS ? differs * LOST : differs;
}

function costLeftOut({ mustSound }: Phrase, i: number): number {
  return mustSound[i] ? LEFT_OUT * LOST : LEFT_OUT;
}

/** Of a unit heard behind unit i of the phrase; -1: before the first. */
function costPutIn({ gapAfter }: Phrase, i: number, heard: Unit): number {
  if (heard.isFiller) return FILLER;
  return gapAfter[i] ? IN_GAP : INSERTED;
}
