/** `open`: waits for an answer. `withdrawn`: the agent took it back. */
export const APPEAL_STATES = ['open', 'answered', 'withdrawn'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** `allowed`: the deduction goes. `partly`: fewer times count. `rejected`: the score stays. It never falls. */
export const APPEAL_OUTCOMES = ['allowed', 'partly', 'rejected'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

export const APPEAL_OUTCOME_NAMES: Record<AppealOutcome, string> = {
  allowed: '申诉成立',
  partly: '部分成立',
  rejected: '维持原判',
};
