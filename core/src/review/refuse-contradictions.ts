import type { Finding } from '../judge/finding.ts';
import { Refusal } from '../refusal.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Decision } from './decision.ts';

/**
 * Decisions that contradict themselves or what they decide on are refused whole, every one of them named.
 * Throws `bad-decision`.
 */
export function refuseContradictions(findings: Finding[], decisions: Decision[], schedule: Schedule): void {
  const seen = new Set<string>();
  const problems = decisions.flatMap((decision) => {
    const isSecond = seen.has(decision.item);
    seen.add(decision.item);
    const problem = isSecond
      ? '有两个判定'
      : problemOf(
          decision,
          findings.find(({ item }) => item === decision.item),
          schedule,
        );
    return problem ? [`${decision.item} ${problem}`] : [];
  });
  if (problems.length > 0) throw new Refusal('bad-decision', { detail: problems.slice(0, 20).join('；') });
}

function problemOf(decision: Decision, finding: Finding | undefined, schedule: Schedule): string | null {
  if (!schedule.items[decision.item]) return '不在扣分标准里';
  if (decision.reason === 'other' && !decision.comment) return '原因选了“其他”，请写明';
  switch (decision.kind) {
    case 'uphold':
      return isFault(finding) ? null : '机器没有提出，不能判成立；要扣分请用“补充”';
    case 'dismiss':
      if (!isFault(finding)) return '机器没有提出，没有可判不成立的';
      return decision.reason ? null : '判不成立要选原因';
    case 'add':
      if (isFault(finding)) return '机器已经提出，请判成立或不成立';
      return decision.atMs === null ? '补充要指明时刻' : null;
    case 'not-applicable':
      return null;
  }
}

/** The machine saw a fault, or could not say. */
export function isFault(finding: Finding | undefined): finding is Finding {
  return finding?.outcome === 'missed' || finding?.outcome === 'needs-human';
}
