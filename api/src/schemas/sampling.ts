import { z } from '@hono/zod-openapi';
import type * as Answer from '../answers/sampling.ts';

const count = z.number().int();
const day = z.string().openapi({ example: '2026-11-02' });
const kind = z.enum(['random', 'no-finding']);
/** As stored: without the defaults of what is sent. */
const settings = z.custom<Answer.PlanAnswer['settings']>().openapi({ type: 'object' });

const drawRow = z
  .object({
    ...{ id: z.uuid(), kind, person: z.object({ number: z.string(), name: z.string() }).nullable() },
    ...{ fromDay: day, toDay: day, seed: z.string(), drawnAt: z.iso.datetime() },
    ...{ frame: count, late: count, expected: z.number(), taken: count, done: count },
    ...{ blind: count, unblinded: count, alsoRisk: count },
  })
  .openapi('Draw') satisfies z.ZodType<Answer.DrawRow>;

export const planAnswer = z
  .object({
    month: z.string().openapi({ example: '2026-11' }),
    months: z.array(z.string()),
    settings,
    plan: z
      .object({
        madeBy: z.string(),
        madeAt: z.iso.datetime(),
        seedHash: z.string(),
        seed: z.string().nullable(),
      })
      .nullable(),
    isOpen: z.boolean(),
    weeks: z.array(z.object({ fromDay: day, toDay: day })),
    draws: z.array(drawRow),
  })
  .openapi('SamplingPlan') satisfies z.ZodType<Answer.PlanAnswer>;

export const drawAnswer = z
  .object({
    ...{
      id: z.uuid(),
      month: z.string(),
      kind,
      person: z.string(),
      fromDay: day,
      toDay: day,
      seed: z.string(),
    },
    ...{ expected: z.number(), before: z.object({ expected: z.number(), count }), blindShare: z.number() },
    frame: z.array(z.custom<Answer.DrawAnswer['frame'][number]>().openapi({ type: 'object' })),
    picks: z.array(z.object({ id: z.uuid(), probability: z.number(), isBlind: z.boolean() })),
  })
  .openapi('DrawDetails') satisfies z.ZodType<Answer.DrawAnswer>;

export const redrawAnswer = z
  .object({ taken: count, isSame: z.boolean(), differs: z.array(z.string()) })
  .openapi('Redraw') satisfies z.ZodType<Answer.RedrawAnswer>;
