import { type Finding, OUTCOME_NAMES, type Outcome } from '@tingjian/core/judge/finding.ts';
import { isFatalCode } from '../../ui/call-words.ts';
import { isProposal } from '../../ui/outcome-tag.tsx';

export type FindingGroup = {
  key: Outcome | 'proposed';
  title: string;
  /** What the group means, where the word alone does not say it. */
  note: string | null;
  findings: Finding[];
  isFolded: boolean;
};

const isOpen = (finding: Finding) => finding.outcome === 'needs-human';

const GROUPS: (Omit<FindingGroup, 'findings'> & { has: (finding: Finding) => boolean })[] = [
  {
    key: 'proposed',
    title: '待确认',
    note: '机器看到了问题，还没有扣分，由人确认才算数',
    isFolded: false,
    has: (finding) => isOpen(finding) && isProposal(finding),
  },
  {
    key: 'needs-human',
    title: '待人工',
    note: '机器判断不了，不算达标也不扣分，请人听一遍',
    isFolded: false,
    has: (finding) => isOpen(finding) && !isProposal(finding),
  },
  ...(['missed', 'met', 'not-applicable'] as const).map((outcome) => ({
    key: outcome,
    title: OUTCOME_NAMES[outcome],
    note: null,
    isFolded: outcome !== 'missed',
    has: (finding: Finding) => finding.outcome === outcome,
  })),
];

/** What needs a person first, fatal proposals before all; what is fine comes folded. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  return GROUPS.map(({ has, ...group }) => ({
    ...group,
    findings: findings.filter(has).sort((a, b) => Number(isFatalCode(b.item)) - Number(isFatalCode(a.item))),
  }));
}

/** Those that next and previous walk through: what waits for a person and what costs points. */
export const findingsToWalk = (findings: Finding[]): Finding[] =>
  groupFindings(findings).flatMap((group) => (group.isFolded ? [] : group.findings));

/** Where to listen for a finding: the first evidence, else the end of the stretch that was searched. */
export const startOf = (finding: Finding): number | null =>
  finding.evidence[0]?.startMs ?? finding.nearest?.startMs ?? finding.searched?.startMs ?? null;
