import { z } from '@hono/zod-openapi';
import type { Scheme, SchemePreviewAnswer, SchemesAnswer } from '../answers/kpi-schemes.ts';
import { kpiInput, kpiMonth } from './kpi.ts';

export const schemesAnswer = z
  .object({
    schemes: z.array(
      z.object({
        ...{ id: z.uuid(), post: z.string(), version: z.number().int(), name: z.string() },
        ...{ fromMonth: kpiMonth, hash: z.string(), publishedBy: z.string().nullable() },
        publishedAt: z.iso.datetime(),
        force: z.object({ from: kpiMonth, until: kpiMonth.nullable() }).nullable(),
      }),
    ),
    posts: z.array(z.object({ post: z.string(), people: z.number().int() })),
    firstMonth: kpiMonth,
  })
  .openapi('KpiSchemes') satisfies z.ZodType<SchemesAnswer>;

export const schemeAnswer = z.custom<Scheme>().openapi('KpiScheme', {
  type: 'object',
  description: '考核方案：rows 各项（权重、指标、计分办法）、extras 加扣分、grades 等级、ranking 排名条件',
});

const outcome = z.object({
  ...{ total: z.number().nullable(), grade: z.string().nullable() },
  ...{ rank: z.number().int().nullable(), isMarked: z.boolean() },
});
export const schemePreviewAnswer = z
  .object({
    month: kpiMonth,
    people: z.array(
      z.object({
        ...{ number: z.string(), name: z.string(), team: z.string().nullable() },
        ...{ before: outcome, after: outcome, waiting: z.array(z.string()) },
      }),
    ),
  })
  .openapi('KpiSchemePreview') satisfies z.ZodType<SchemePreviewAnswer>;

export const schemePreviewInput = kpiInput.scheme.omit({ fromMonth: true }).extend({ month: kpiMonth });
