import type { Decision } from '../review/decision.ts';
import { previewScorecard } from '../review/preview-scorecard.ts';
import type { Schedule } from '../schedule/schedule.ts';

/** Times each item was found missed by one person alone. */
export type Misses = Record<string, number>;

/**
 * What somebody made of a call alone, without the machine: points 0..100 under the schedule (a fatal item makes it 0)
 * and the faults named. What is not named was in order. Throws `bad-decision`.
 */
export function aloneScore(decisions: Decision[], schedule: Schedule): { points: number; misses: Misses } {
  const { points, findings } = previewScorecard([], decisions, schedule);
  const missed = findings.filter(({ outcome }) => outcome === 'missed');
  return {
    points: points.highest,
    misses: Object.fromEntries(missed.map(({ item, times }) => [item, times])),
  };
}
