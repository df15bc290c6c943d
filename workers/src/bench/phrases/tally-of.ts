import type { Outcome } from './measure-noise.ts';
import { emptyTally, type Tally } from './tally.ts';

/** Counts outcomes as found from a score on. */
export function tallyOf(outcomes: Outcome[], least: number): Tally {
  const tally = emptyTally();
  for (const { carrier, score } of outcomes) {
    if (carrier) tally[score >= least ? 'found' : 'lost'] += 1;
    else if (score >= least) tally.falseAlarms += 1;
  }
  return tally;
}
