import { z } from '@hono/zod-openapi';
import { AHT_REFERENCES } from '@tingjian/core/kpi/month/aht-references.ts';
import { REPORT_SECTIONS, type Report, type ReportSectionId } from '@tingjian/core/kpi/report/report.ts';
import type {
  ExtraRow,
  FigureSourceAnswer,
  KpiFormAnswer,
  KpiMonthRow,
  KpiOutlook,
  KpiSettings,
  LadderRow,
  LateFactsAnswer,
  MonthTableAnswer,
  OutsideAnswer,
  RankingAnswer,
  SystemFaultRow,
} from '../answers/kpi.ts';
import { saidWords } from './said-words.ts';

export const kpiMonth = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '应为 YYYY-MM')
  .openapi({ example: '2026-10' });
/** Whom of a month to tell of. */
export const monthFilter = z.object({
  team: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .openapi({ description: '班组；none 为没有班组的人' }),
  post: z.string().min(1).max(100).optional().openapi({ description: '岗位' }),
  grade: z.string().min(1).max(20).optional().openapi({ description: '等级；none 为还没有等级的人' }),
});
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
export const rankingAnswer = asCoreMadeIt<RankingAnswer>(
  'KpiRanking',
  'groups 每个班组与岗位：rules（人数比例、底线、参与条件）、people（standing 排名、区间 rankInterval、分不开的人 band、标记 isMarked、未标记原因 spared、不参与原因 notRanked；adjusted 按复核松严调整后的排名；candidate 排名依据；running 连续月份），reviewers 复核员松严',
);
export const figureSourceAnswer = asCoreMadeIt<FigureSourceAnswer>(
  'KpiFigureSource',
  'sums 各度量的合计，facts 各类数据的行（leftOut 为不计入的原因），calls 计入的通话，coaching 辅导',
);
export const lateFactsAnswer = asCoreMadeIt<LateFactsAnswer>(
  'KpiLateFacts',
  'rows 冻结之后才到的数据（不计入），changes 若计入会改变什么',
);
export const kpiOutlook = asCoreMadeIt<KpiOutlook>(
  'KpiOutlook',
  'sources 计算之后变了什么，changes 重新计算会改变什么',
);
export const kpiFormAnswer = asCoreMadeIt<KpiFormAnswer>(
  'KpiForm',
  'person.form 为考核表：rows 各项（得分 points、指标 figure 的分子 above、分母 below、区间 low–high）、additions、deductions、total、grade；signatures 为签字',
);
export const reportAnswer = asCoreMadeIt<Report>(
  'KpiReport',
  'title、period、state、sections（每节 id、title、blocks：figures 数字、lines 折线、bars 条形、table 表；comment 意见）、foot（口径与来源）',
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

export const systemFaultRow = z
  .object({
    ...{ id: z.uuid(), day: z.iso.date(), team: z.object({ id: z.string(), name: z.string() }).nullable() },
    ...{ kinds: z.array(z.string()), reason: z.string(), madeBy: z.string(), madeAt: moment },
  })
  .openapi('SystemFault') satisfies z.ZodType<SystemFaultRow>;
export const kpiSettings = z
  .object({
    ahtReference: z.enum(AHT_REFERENCES).openapi({ description: 'AHT 与什么比：按业务类型、同岗位、全中心' }),
    isSeverityAdjusted: z.boolean().openapi({ description: '另按复核松严调整后排名' }),
  })
  .openapi('KpiSettings') satisfies z.ZodType<KpiSettings>;

export const extraRow = z
  .object({
    ...{ id: z.uuid(), person: named, points: z.number(), reason: z.string() },
    ...{ madeBy: z.string(), madeAt: moment },
  })
  .openapi('KpiExtra') satisfies z.ZodType<ExtraRow>;

export const outsideAnswer = z
  .object({
    isFrozen: z.boolean(),
    people: z.array(
      z.object({
        ...{ person: named, team: z.string().nullable(), added: z.number(), cap: z.number() },
        ...{ deducted: z.number(), hasForm: z.boolean() },
        counted: z.array(z.object({ reason: z.string(), times: z.number().nullable(), points: z.number() })),
      }),
    ),
    entered: z.array(extraRow.extend({ removedBy: z.string().nullable(), removedAt: moment.nullable() })),
  })
  .openapi('KpiOutside') satisfies z.ZodType<OutsideAnswer>;

export const reportSection = z.enum(Object.keys(REPORT_SECTIONS) as [ReportSectionId, ...ReportSectionId[]]);

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
  fault: z.object({
    ...{ day, teamId: z.uuid().nullable().default(null) },
    kinds: z
      .array(z.string().max(40))
      .min(1)
      .max(20)
      .openapi({ description: '不计入的数据种类，见 /api/facts/kinds' }),
    reason: saidWords('原因', 500),
  }),
  comment: z
    .object({
      text: z
        .string()
        .trim()
        .max(2000)
        .refine((text) => !text.includes('\0'), '含有 NUL 字符'),
      actions: z
        .array(z.object({ what: saidWords('事项', 200), owner: saidWords('负责人', 40), due: day }))
        .max(20),
    })
    .openapi({ description: '意见和行动都为空时删去这条意见' }),
  scheme: z.object({
    ...{ post: saidWords('岗位', 40), fromMonth: kpiMonth },
    text: z.string().min(1).max(50_000).openapi({ description: 'YAML' }),
  }),
};
