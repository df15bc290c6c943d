import { z } from '@hono/zod-openapi';
import { EXPORT_KINDS, type ExportKind } from '@tingjian/core/exports/export-kinds.ts';
import type { ExportAnswer, ExportPlanAnswer } from '../answers/exports.ts';
import { kpiMonth } from './kpi.ts';

const kind = z.enum(Object.keys(EXPORT_KINDS) as [ExportKind, ...ExportKind[]]);
const format = z.enum(['xlsx', 'csv', 'pdf', 'zip']);
const moment = z.iso.datetime();
const day = z.iso.date('应为 YYYY-MM-DD');

export const exportAnswer = z
  .object({
    ...{ id: z.uuid(), kind, format, state: z.enum(['waiting', 'making', 'ready', 'failed', 'cancelled']) },
    progress: z.number().openapi({ description: '0 到 1' }),
    ...{ fileName: z.string(), bytes: z.number().nullable(), rows: z.number().int().nullable() },
    ...{ problem: z.string().nullable(), madeBy: z.string(), askedAt: moment },
    ...{ readyAt: moment.nullable(), expiresAt: moment.nullable() },
  })
  .openapi('Export') satisfies z.ZodType<ExportAnswer>;

export const exportPlanAnswer = z
  .object({
    isOn: z.boolean(),
    day: z.number().int().min(1).max(28).openapi({ description: '次月几日，北京时间' }),
    hour: z.number().int().min(0).max(23),
    files: z.array(z.object({ kind, format })).max(20),
  })
  .openapi('ExportPlan') satisfies z.ZodType<ExportPlanAnswer>;

export const exportInput = z
  .object({
    ...{ kind, format, month: kpiMonth.optional(), from: day.optional(), to: day.optional() },
    onlyFaults: z.boolean().optional().openapi({ description: '质检明细只含扣分和待人工的检出' }),
  })
  .openapi('ExportInput', {
    description: `按月的种类写 month，按天的写 from 和 to（都含，最多 366 天）。${Object.entries(EXPORT_KINDS)
      .map(
        ([code, row]) =>
          `${code}：${row.name}，${row.of === 'month' ? '按月' : '按天'}，${row.formats.join('、')}`,
      )
      .join('；')}`,
  });
