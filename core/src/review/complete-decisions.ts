import type { Finding } from '../judge/finding.ts';
import type { Decision } from './decision.ts';

/** A decision in its whole shape: what is left out is null. */
export function plainDecision(item: string, kind: Decision['kind'], more: Partial<Decision> = {}): Decision {
  return { item, kind, times: null, reason: null, comment: null, atMs: null, ...more };
}

/**
 * What was decided when a review is submitted: a fault the machine was sure of, and that the reviewer left as it was,
 * is confirmed by submission. What waits for a person stays undecided, so that it is still open.
 */
export function completeDecisions(findings: Finding[], decisions: Decision[]): Decision[] {
  const decided = new Set(decisions.map(({ item }) => item));
  const left = findings.filter(
    ({ item, outcome, openTimes }) => outcome === 'missed' && openTimes === 0 && !decided.has(item),
  );
  return [...decisions, ...left.map(({ item }) => plainDecision(item, 'uphold', { isBySubmission: true }))];
}
