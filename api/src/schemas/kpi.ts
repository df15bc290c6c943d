import { z } from '@hono/zod-openapi';
import type { ExtraRow, KpiFormAnswer, KpiMonthRow, LadderRow, MonthTableAnswer } from '../answers/kpi.ts';
import { saidWords } from './said-words.ts';

export const kpiMonth = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '应为 YYYY-MM')
  .openapi({ example: '2026-10' });
const named = z.object({ number: z.string(), name: z.string() });
const moment = z.iso.datetime();

export const kpiMonthRow = z
  .object({
    month: kpiMonth,
    state: z.enum(['open', 'computed', 'checked', 'published', 'frozen']),
    isDemo: z.boolean(),
    people: z.number().int(),
    frozenAt: moment.nullable(),
  })
  .openapi('KpiMonth') satisfies z.ZodType<KpiMonthRow>;

/** Made by core and passed on as it is. */
const asCoreMadeIt = <T>(name: string, description: string) =>
  z.custom<T>().openapi(name, { type: 'object', description });
export const monthTableAnswer = asCoreMadeIt<MonthTableAnswer>(
  'KpiMonthTable',
  'month、state、steps（每步由谁、何时）、computings（每次计算及变化）、schemes、indicators（口径）、people（每人的考核表 form、排名 standing、排名区间 rankInterval）、teams、signatures、previous',
);
export const kpiFormAnswer = asCoreMadeIt<KpiFormAnswer>(
  'KpiForm',
  'person.form 为考核表：rows 各项（得分 points、指标 figure 的分子 above、分母 below、区间 low–high）、additions、deductions、total、grade；signatures 为签字',
);

export const ladderRow = z
  .object({
    ...{ id: z.uuid(), month: kpiMonth, person: named, step: z.enum(['talk', 'retraining', 'proposal']) },
    ...{ because: z.string(), state: z.enum(['proposed', 'accepted', 'rejected']) },
    reason: z.string().nullable(),
    record: z
      .object({
        ...{ from: z.string().optional(), to: z.string().optional(), mark: z.number().optional() },
        ...{ isPassed: z.boolean().optional(), note: z.string().optional() },
      })
      .nullable(),
    ...{ decidedBy: z.string().nullable(), decidedAt: moment.nullable() },
  })
  .openapi('LadderStep') satisfies z.ZodType<LadderRow>;

export const extraRow = z
  .object({
    ...{ id: z.uuid(), person: named, points: z.number(), reason: z.string() },
    ...{ madeBy: z.string(), madeAt: moment },
  })
  .openapi('KpiExtra') satisfies z.ZodType<ExtraRow>;

const day = z.iso.date('应为 YYYY-MM-DD');
export const kpiInput = {
  reason: z.object({ reason: saidWords('原因', 500).nullable().default(null) }),
  because: z.object({ reason: saidWords('原因', 500) }),
  signing: z.object({ agrees: z.boolean(), remark: saidWords('意见', 1000).nullable().default(null) }),
  extra: z.object({
    ...{ personNumber: z.string().min(1).max(32), points: z.number().min(-100).max(100) },
    reason: saidWords('原因', 500),
  }),
  decision: z.object({ isAccepted: z.boolean(), reason: saidWords('原因', 500) }),
  retraining: z.object({
    ...{ from: day.optional(), to: day.optional(), mark: z.number().min(0).max(100).optional() },
    ...{ isPassed: z.boolean().optional(), note: saidWords('说明', 500).optional() },
  }),
  scheme: z.object({
    ...{ post: saidWords('岗位', 40), fromMonth: kpiMonth },
    text: z.string().min(1).max(50_000).openapi({ description: 'YAML' }),
  }),
};
