import type { Finding } from '../judge/finding.ts';
import type { Seen } from './judgement.ts';

/** The items of a scorecard by what the machine said of them, in the order of the findings. */
export function seenIn(findings: Pick<Finding, 'item' | 'outcome' | 'isProposal'>[]): Seen {
  const seen: Seen = { missed: [], proposed: [], handed: [], clear: [] };
  for (const { item, outcome, isProposal } of findings) {
    if (outcome === 'missed') seen.missed.push(item);
    else if (outcome === 'needs-human') seen[isProposal ? 'proposed' : 'handed'].push(item);
    else seen.clear.push(item);
  }
  return seen;
}
