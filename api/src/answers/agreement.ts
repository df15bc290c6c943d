import type { JudgementKind, MachineView } from '@tingjian/core/agreement/judgement.ts';
import type { AgreementReport, ItemReport, ReviewerReport } from '@tingjian/core/agreement/report.ts';
import type { SuspensionFigures } from '@tingjian/core/agreement/rules-to-suspend.ts';
import type { SuspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import type { AppealOutcome } from '@tingjian/core/appeals/appeal.ts';
import type { ReviewQueue } from '@tingjian/core/review/review-state.ts';

/** A suspension of a rule; `signedOff` is null while it lasts. */
export type SuspensionAnswer = {
  item: string;
  since: string;
  figures: SuspensionFigures;
  signedOff: { byName: string; at: string; reason: string } | null;
};

/** GET /api/agreement?month=&ruleSet= */
export type AgreementAnswer = Omit<AgreementReport, 'items' | 'reviewers'> & {
  items: (ItemReport & { name: string; isSuspended: boolean })[];
  reviewers: (ReviewerReport & { name: string })[];
  /** Published rule sets, the newest first, to narrow the report to. */
  ruleSets: { hash: string; version: string; publishedAt: string }[];
  suspensions: SuspensionAnswer[];
  settings: SuspensionSettings;
};

/** One item of one review: what stands behind a figure. `weight`: calls it stands for, in the slices; else 1. */
export type JudgementRow = {
  reviewId: string;
  callId: string;
  label: string;
  item: string;
  itemName: string;
  kind: JudgementKind;
  machine: MachineView | null;
  reviewer: { number: string; name: string };
  queue: ReviewQueue;
  isBlind: boolean;
  submittedAt: string;
  weight: number;
};
/** GET /api/agreement/judgements?view=&kinds=&item=&reviewer=&month=&ruleSet=&page=&pageSize= the newest first */
export type JudgementsAnswer = { rows: JudgementRow[]; total: number; page: number; pageSize: number };

/** GET /api/agreement/appeals?item=&reviewer=&month=&ruleSet= the newest first */
export type AnsweredAppealRow = {
  id: string;
  callId: string;
  label: string;
  item: string;
  itemName: string;
  round: number;
  outcome: AppealOutcome;
  answeredAt: string;
  /** Whose review it was; null: the machine's own score. */
  reviewer: { number: string; name: string } | null;
};
