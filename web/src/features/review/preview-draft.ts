import type { Finding } from '@tingjian/core/judge/finding.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { previewScorecard } from '@tingjian/core/review/preview-scorecard.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';

/**
 * The score under a draft. A draft that contradicts the findings, for a moment while a blind review is told or because
 * it was made from others, is left out of it: the page stands, and the server says what is wrong when it is submitted.
 */
export function previewDraft(machine: Finding[], decisions: Decision[], schedule: Schedule): Scorecard {
  try {
    return previewScorecard(machine, decisions, schedule);
  } catch (error) {
    if (error instanceof Refusal) return previewScorecard(machine, [], schedule);
    throw error;
  }
}
