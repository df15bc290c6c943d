import type { Finding } from '../judge/finding.ts';
import type { Decision } from './decision.ts';
import { isFault } from './refuse-contradictions.ts';

/**
 * Own decisions, made before the machine's findings were shown, put against them: a fault both saw is upheld, as often
 * as the person said. What the machine proposes and the person did not see stays to be decided.
 */
export function decisionsAfterBlind(findings: Finding[], blind: Decision[]): Decision[] {
  return blind.map((decision) => {
    const finding = findings.find(({ item }) => item === decision.item);
    return decision.kind === 'add' && isFault(finding) ? { ...decision, kind: 'uphold' } : decision;
  });
}
