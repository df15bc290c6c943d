import { IN_GAP, SAME_SYLLABLE_STEPS } from './alignment-costs.ts';
import type { Step } from './trace.ts';

export type HowHeard = 'same-words' | 'same-sound' | 'similar-sound';

/** The best that can be said of an alignment. Words in a gap and fillers do not count. */
export function howHeard(steps: Step[]): HowHeard {
  const isFree = ({ intended, heard, cost }: Step) => !intended && (heard?.isFiller || cost <= IN_GAP);
  const counted = steps.filter((step) => !isFree(step));
  if (counted.some(({ intended, heard }) => !intended || !heard)) return 'similar-sound';
  if (counted.every(({ cost }) => cost === 0)) return 'same-words';
  return counted.every(({ cost }) => cost <= SAME_SYLLABLE_STEPS) ? 'same-sound' : 'similar-sound';
}
