import type { Finding } from '@tingjian/core/judge/finding.ts';
import { percentWithInterval } from '../percent-with-interval.ts';

/** `fault`: a deduction or a proposal. `person`: the machine says that it cannot judge. `clean`: kept or not due. */
export type Said = 'fault' | 'person' | 'clean';

/** How often the machine was right about one item. */
export type Tally = { found: number; lost: number; falseAlarms: number; clean: number; person: number };

export const emptyTally = (): Tally => ({ found: 0, lost: 0, falseAlarms: 0, clean: 0, person: 0 });

export function saidOf({ outcome, isProposal }: Pick<Finding, 'outcome' | 'isProposal'>): Said {
  if (outcome === 'missed' || (outcome === 'needs-human' && isProposal)) return 'fault';
  return outcome === 'needs-human' ? 'person' : 'clean';
}

/** Counts one judged item; a call handed to a person is counted apart, whatever the truth. */
export function count(tally: Tally, truth: Said, said: Said): void {
  if (said === 'person' || truth === 'person') tally[said === 'fault' ? 'falseAlarms' : 'person'] += 1;
  else if (truth === 'fault') tally[said === 'fault' ? 'found' : 'lost'] += 1;
  else tally[said === 'fault' ? 'falseAlarms' : 'clean'] += 1;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

export const TALLY_HEAD =
  '| item | faults | found | lost | false alarms | to a person | precision (95 %) | recall (95 %) |\n|---|---|---|---|---|---|---|---|';

export function tallyRow(name: string, { found, lost, falseAlarms, person }: Tally): string {
  const precision = percentWithInterval(found, found + falseAlarms);
  const recall = percentWithInterval(found, found + lost);
  return `| ${name} | ${found + lost} | ${found} | ${lost} | ${falseAlarms} | ${person} | ${precision} | ${recall} |`;
}
