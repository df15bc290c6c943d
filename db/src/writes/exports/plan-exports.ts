import { type ExportPlan, monthDue } from '@tingjian/core/exports/export-plan.ts';
import { eq } from 'drizzle-orm';
import { change, type Writing } from '../../change.ts';
import { exportPlan } from '../../reads/exports/export-plan.ts';
import { kpiMonths } from '../../schema/kpi.ts';
import { keepSetting } from '../keep-setting.ts';
import { insertExport } from './begin-export.ts';

/** Which files are made every month by themselves. */
export function planExports(writing: Writing, plan: ExportPlan): Promise<void> {
  return change(writing, async (c) => {
    const before = await exportPlan(c.tx);
    await keepSetting(c, 'export-plan', plan);
    await c.note({ action: 'plan-exports', subject: 'export-plan', before, after: plan });
  });
}

/** Begins what the plan wants of the month that is due, each file once, as soon as the month was computed. */
export async function beginPlannedExports(writing: Writing): Promise<void> {
  await change({ ...writing, actor: 'calendar', origin: null }, async (c) => {
    const plan = await exportPlan(c.tx);
    const month = monthDue(plan, c.now);
    if (month === null) return;
    const [row] = await c.tx.select().from(kpiMonths).where(eq(kpiMonths.month, month));
    if (!row?.computationId) return;
    for (const { kind, format } of plan.files) {
      const asked = { month };
      await insertExport(c, { kind, format, asked, scope: { reach: 'all' } }, month);
    }
  });
}
