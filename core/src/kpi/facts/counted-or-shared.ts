import { type FactValues, numberIn } from './fact-kind.ts';

/** How many were complete: as counted, else the share of all, to the nearest whole one. */
export function countOf(values: FactValues, all: string): number {
  if (typeof values.complete === 'number') return values.complete;
  return Math.round(numberIn(values, 'share') * numberIn(values, all));
}

/** One of the two has to be there. */
export function countedOrShared({ complete, share }: FactValues) {
  return complete === null && share === null
    ? [{ field: 'complete', problem: '完整数和完整率至少填一个' }]
    : [];
}
