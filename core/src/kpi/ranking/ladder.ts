import type { LadderMonth } from './ladder-month.ts';
import { monthsRunning } from './months-running.ts';

export type LadderProposal = { step: 'talk' | 'retraining' | 'proposal'; because: string };

const LOW = new Set(['D', 'E']);

/**
 * What the last of these months leads to (domain 3.5 rule 6), or null. Only ever a proposal to a person: a talk and a
 * plan, a retraining with an exam, or a proposal to move or demote. A dismissal is not among them.
 */
export function ladderProposal(months: LadderMonth[]): LadderProposal | null {
  const counted = months.filter(({ isCounted }) => isCounted);
  const last = counted.at(-1);
  const present = months.at(-1);
  if (!last || !present || last !== present) return null;
  const { inARow, ofThree, retrainings, low } = monthsRunning(months);
  if (last.retraining === 'failed') return proposal('待岗培训考试没有通过');
  if (retrainings > 2) return proposal(`六个月内待岗培训 ${retrainings} 次`);
  if (low >= 3 && last.grade !== null && LOW.has(last.grade))
    return proposal(`六个月内 ${low} 次等级为 D 或 E`);
  if (!last.isMarked) return null;
  if (inARow >= 2) return { step: 'retraining', because: `连续 ${inARow} 个月排在末位` };
  if (ofThree >= 2) return { step: 'retraining', because: '三个月内两次排在末位' };
  return { step: 'talk', because: '本月排在末位' };
}

function proposal(because: string): LadderProposal {
  return { step: 'proposal', because };
}
