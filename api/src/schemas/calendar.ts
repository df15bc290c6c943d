import { z } from '@hono/zod-openapi';
import { DAY_KINDS } from '@tingjian/core/calendar/calendar-day.ts';
import type * as Answer from '../answers/calendar.ts';

const calendarDay = z
  .object({
    day: z.string().openapi({ example: '2026-02-15' }),
    kind: z.enum(DAY_KINDS),
    name: z.string().nullable(),
  })
  .openapi('CalendarDay');

export const calendarAnswer = z.array(calendarDay) satisfies z.ZodType<Answer.CalendarAnswer>;

export const calendarPreviewAnswer = z
  .object({
    notes: z.array(z.string()),
    rows: z.number().int(),
    problems: z.array(
      z.object({
        row: z.number().int(),
        column: z.string(),
        read: z.string(),
        expected: z.string(),
      }),
    ),
    added: z.array(calendarDay),
    changed: z.array(z.object({ before: calendarDay, after: calendarDay })),
    unchanged: z.number().int(),
  })
  .openapi('CalendarPreview') satisfies z.ZodType<Answer.CalendarPreviewAnswer>;

export const calendarImportAnswer = z
  .object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() })
  .openapi('CalendarImport') satisfies z.ZodType<Answer.CalendarImportAnswer>;
