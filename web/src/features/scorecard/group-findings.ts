import type { Finding, Outcome } from '@tingjian/core/judge/finding.ts';
import { isFatalCode } from '../../ui/call-words.ts';

export type FindingGroup = { outcome: Outcome; findings: Finding[]; isFolded: boolean };

const ORDER: { outcome: Outcome; isFolded: boolean }[] = [
  { outcome: 'needs-human', isFolded: false },
  { outcome: 'missed', isFolded: false },
  { outcome: 'met', isFolded: true },
  { outcome: 'not-applicable', isFolded: true },
];

/** What needs a person first, fatal proposals before all; what is fine comes folded. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  return ORDER.map(({ outcome, isFolded }) => ({
    outcome,
    isFolded,
    findings: findings
      .filter((finding) => finding.outcome === outcome)
      .sort((a, b) => Number(isFatalCode(b.item)) - Number(isFatalCode(a.item))),
  }));
}

/** Those that next and previous walk through: what waits for a person and what costs points. */
export const findingsToWalk = (findings: Finding[]): Finding[] =>
  groupFindings(findings).flatMap((group) => (group.isFolded ? [] : group.findings));

/** Where to listen for a finding: the first evidence, else the end of the stretch that was searched. */
export const startOf = (finding: Finding): number | null =>
  finding.evidence[0]?.startMs ?? finding.nearest?.startMs ?? finding.searched?.startMs ?? null;
