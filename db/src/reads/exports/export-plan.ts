import { type ExportPlan, NO_PLAN } from '@tingjian/core/exports/export-plan.ts';
import type { Queries } from '../../connect.ts';
import { setting } from '../setting.ts';

/** Which files are made every month by themselves. */
export async function exportPlan(db: Queries): Promise<ExportPlan> {
  return ((await setting(db, 'export-plan')) as ExportPlan | null) ?? NO_PLAN;
}
