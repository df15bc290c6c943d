import type { AppealOutcome, AppealState } from '@tingjian/core/appeals/appeal.ts';
import type { Named } from './reviews.ts';

/** 申诉, as every list shows it. Moments are ISO 8601. */
export type AppealRow = {
  id: string;
  call: { id: string; label: string };
  agent: Named;
  item: string;
  /** 1 or 2. */
  round: number;
  state: AppealState;
  reason: string;
  filedAt: string;
  answerDueAt: string;
  /** Open, and not answered in time. */
  isOverdue: boolean;
  escalatedAt: string | null;
  outcome: AppealOutcome | null;
  answer: string | null;
  answeredBy: Named | null;
  answeredAt: string | null;
  /** Of the version that counts now. */
  points: number;
  /** The version that the answer made, when it changed the score. */
  newVersion: number | null;
};
