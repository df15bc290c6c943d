import { z } from '@hono/zod-openapi';
import type * as Answer from '../answers/appeals.ts';
import { appealRow } from './appeal-row.ts';
import { letterAnswer } from './my.ts';

export const appealsAnswer = z
  .object({
    rows: z.array(appealRow),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    open: z.number().int(),
    overdue: z.number().int(),
  })
  .openapi('Appeals') satisfies z.ZodType<Answer.AppealsAnswer>;

export const appealAnswer = appealRow
  .extend({
    obstacle: z
      .object({
        code: z.custom<NonNullable<Answer.AppealAnswer['obstacle']>['code']>().openapi({ type: 'string' }),
        message: z.string(),
      })
      .nullable(),
    times: z.number().int(),
    letter: letterAnswer,
  })
  .openapi('Appeal') satisfies z.ZodType<Answer.AppealAnswer>;

export const filedAppealAnswer = z
  .object({ id: z.uuid(), round: z.number().int(), answerDueAt: z.iso.datetime() })
  .openapi('FiledAppeal') satisfies z.ZodType<Answer.FiledAppealAnswer>;

export const answeredAppealAnswer = z
  .object({ points: z.number() })
  .openapi('AnsweredAppeal') satisfies z.ZodType<Answer.AnsweredAppealAnswer>;
