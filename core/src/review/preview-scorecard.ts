import type { Finding } from '../judge/finding.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { deduct } from '../scorecard/deduct.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { applyDecisions } from './apply-decisions.ts';
import type { Decision } from './decision.ts';

/**
 * The scorecard as it stands under these decisions: what the page shows while they are made and what the server
 * publishes. `open` names what still waits for a person. Throws `bad-decision`.
 */
export function previewScorecard(findings: Finding[], decisions: Decision[], schedule: Schedule): Scorecard {
  return deduct(applyDecisions(findings, decisions, schedule), schedule);
}

/** Fatal items that a person upheld or added: each alone makes the call 0. */
export function confirmedFatals({ findings }: Pick<Scorecard, 'findings'>, schedule: Schedule): string[] {
  return findings
    .filter(({ item, outcome }) => outcome === 'missed' && schedule.items[item]?.isFatal)
    .map(({ item }) => item);
}
