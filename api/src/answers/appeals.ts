import type { RefusalCode } from '@tingjian/core/refusal.ts';
import type { AppealRow } from './appeal-row.ts';
import type { LetterAnswer } from './my.ts';

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
