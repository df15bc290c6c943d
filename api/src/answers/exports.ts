import type { ExportFormat, ExportKind, ExportState } from '@tingjian/core/exports/export-kinds.ts';
import type { ExportPlan } from '@tingjian/core/exports/export-plan.ts';

/** A file that was asked for. `progress` 0..1. */
export type ExportAnswer = {
  id: string;
  kind: ExportKind;
  format: ExportFormat;
  state: Exclude<ExportState, 'removed'>;
  progress: number;
  fileName: string;
  bytes: number | null;
  rows: number | null;
  problem: string | null;
  madeBy: string;
  askedAt: string;
  readyAt: string | null;
  expiresAt: string | null;
};
export type ExportPlanAnswer = ExportPlan;
