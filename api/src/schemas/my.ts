import { z } from '@hono/zod-openapi';
import { VERSION_SOURCES } from '@tingjian/core/review/version-source.ts';
import type * as Answer from '../answers/my.ts';
import { itemAnswer } from './answers.ts';
import { appealRow } from './appeal-row.ts';
import { versionsAnswer } from './reviews.ts';

const moment = z.iso.datetime();
const mean = z
  .object({ points: z.number(), count: z.number().int(), low: z.number(), high: z.number() })
  .openapi('Mean', { description: '均值、通数和 95% 区间' });

export const myMonthAnswer = z
  .object({
    month: z.string().openapi({ example: '2026-10' }),
    mean: mean.nullable().openapi({ description: '只计随机抽检并复核过的通话' }),
    toAcknowledge: z.number().int(),
    appealable: z.object({
      calls: z.number().int(),
      until: moment.nullable(),
      daysLeft: z.number().int().nullable(),
    }),
  })
  .openapi('MyMonth') satisfies z.ZodType<Answer.MyMonthAnswer>;

export const myTrendAnswer = z
  .array(
    z.object({
      month: z.string(),
      own: mean.nullable(),
      team: z
        .object({ median: z.number(), people: z.number().int() })
        .nullable()
        .openapi({ description: '班组其他人各自均值的中位数；不足 3 人时为 null' }),
    }),
  )
  .openapi('MyTrend') satisfies z.ZodType<Answer.MyTrendAnswer>;

const points = z.object({ highest: z.number(), lowest: z.number(), final: z.number().nullable() });
const deduction = z.object({
  item: z.string(),
  times: z.number().int(),
  points: z.number(),
  countedIn: z.string().nullable(),
});
const direction = z.enum(['inbound', 'outbound']).nullable();

export const myScoresAnswer = z
  .object({
    rows: z.array(
      z.object({
        callId: z.uuid(),
        label: z.string(),
        startedAt: moment,
        durationMs: z.number().nullable(),
        direction,
        businessType: z.string().nullable(),
        points,
        isFatal: z.boolean(),
        deductions: z.array(deduction),
        open: z.array(z.string()),
        version: z
          .object({
            id: z.uuid(),
            number: z.number().int(),
            source: z.enum(VERSION_SOURCES),
            publishedAt: moment,
            acknowledgedAt: moment.nullable(),
          })
          .nullable(),
        appealable: z.array(z.string()),
        appealUntil: moment.nullable(),
        openAppeals: z.number().int(),
      }),
    ),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .openapi('MyScores') satisfies z.ZodType<Answer.MyScoresAnswer>;

/** Findings and guides are described by the files of core; here they are objects. */
export const letterAnswer = z
  .object({
    call: z.object({
      id: z.uuid(),
      label: z.string(),
      agent: z.object({ number: z.string(), name: z.string() }),
      startedAt: moment,
      durationMs: z.number().nullable(),
      direction,
      businessType: z.string().nullable(),
      source: z.enum(['recording', 'transcript']),
    }),
    shown: versionsAnswer.element.nullable(),
    isCurrent: z.boolean(),
    points,
    isFatal: z.boolean(),
    categories: z.array(
      z.object({
        code: z.enum(['P', 'U', 'S', 'K']),
        name: z.string(),
        highest: z.number(),
        lowest: z.number(),
        outOf: z.number(),
      }),
    ),
    deductions: z.array(deduction),
    findings: z.custom<Answer.LetterAnswer['findings']>().openapi({ type: 'array' }),
    items: z.array(itemAnswer),
    guides: z.custom<Answer.LetterAnswer['guides']>().openapi({ type: 'object' }),
    versions: versionsAnswer,
    appeals: z.array(appealRow),
    chances: z.record(
      z.string(),
      z.object({
        may: z.boolean(),
        round: z.number().int().nullable(),
        until: moment.nullable(),
        why: z.custom<Answer.ChanceAnswer['why']>().openapi({ type: 'string' }),
      }),
    ),
  })
  .openapi('Letter') satisfies z.ZodType<Answer.LetterAnswer>;
