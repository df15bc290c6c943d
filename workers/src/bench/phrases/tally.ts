import { percentWithInterval } from '../percent-with-interval.ts';

/** Calls with the phrase in which it was found or not, and calls without it in which it was found all the same. */
export type Tally = { found: number; lost: number; falseAlarms: number; clean: number };

export const emptyTally = (): Tally => ({ found: 0, lost: 0, falseAlarms: 0, clean: 0 });

export function sumOf(tallies: Tally[]): Tally {
  const sum = emptyTally();
  for (const each of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += each[key];
  return sum;
}

/** `97.2 % (96.1–98.0), 412/424`: a share with its 95 % Wilson interval and counts. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${percentWithInterval(part, whole)}, ${part}/${whole}`;
}

export const recall = ({ found, lost }: Tally) => share(found, found + lost);
export const precision = ({ found, falseAlarms }: Tally) => share(found, found + falseAlarms);
