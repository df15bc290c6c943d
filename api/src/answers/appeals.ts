import type { AppealOutcome, AppealState } from '@tingjian/core/appeals/appeal.ts';
import type { RefusalCode } from '@tingjian/core/refusal.ts';
import type { LetterAnswer } from './my.ts';
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

/** GET /api/appeals?state=open|answered|all&page=&pageSize= : within reach; the open ones by due time. */
export type AppealsAnswer = {
  rows: AppealRow[];
  total: number;
  page: number;
  pageSize: number;
  /** Within reach, whatever the filter. */
  open: number;
  overdue: number;
};

/** GET /api/appeals/:id */
export type AppealAnswer = AppealRow & {
  /** Why whoever asks may not answer it; null: they may. */
  obstacle: { code: RefusalCode; message: string } | null;
  /** How often the fault counts now; 0 when it does not. */
  times: number;
  letter: LetterAnswer;
};

/** POST /api/calls/:id/appeals */
export type FiledAppealAnswer = { id: string; round: number; answerDueAt: string };
/** POST /api/appeals/:id/answer */
export type AnsweredAppealAnswer = { points: number };
