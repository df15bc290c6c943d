import type { Finding } from './finding.ts';

/** What a check answers; the item code is added by the one who asked. */
export type Verdict = Omit<Finding, 'item'>;

/** What a finding says when there is nothing to say. */
export const BLANK: Omit<Finding, 'item' | 'outcome' | 'why'> = {
  isProposal: false,
  parts: [],
  times: 0,
  openTimes: 0,
  evidence: [],
  searched: null,
  nearest: null,
};

export function met(why: string, more: Partial<Verdict> = {}): Verdict {
  return { ...BLANK, outcome: 'met', why, ...more };
}
export function missed(times: number, why: string, more: Partial<Verdict> = {}): Verdict {
  return { ...BLANK, outcome: 'missed', times, why, ...more };
}
export function notApplicable(why: string, more: Partial<Verdict> = {}): Verdict {
  return { ...BLANK, outcome: 'not-applicable', why, ...more };
}
/** `openTimes` null: nobody can say how often. */
export function needsHuman(openTimes: number | null, why: string, more: Partial<Verdict> = {}): Verdict {
  return { ...BLANK, outcome: 'needs-human', openTimes, why, ...more };
}
