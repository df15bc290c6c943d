import { z } from '@hono/zod-openapi';
import { APPEAL_OUTCOMES, APPEAL_STATES } from '@tingjian/core/appeals/appeal.ts';
import type { AppealRow } from '../answers/appeal-row.ts';

const moment = z.iso.datetime();
const named = z.object({ number: z.string(), name: z.string() });

export const appealRow = z
  .object({
    id: z.uuid(),
    call: z.object({ id: z.uuid(), label: z.string() }),
    agent: named,
    item: z.string(),
    round: z.number().int(),
    state: z.enum(APPEAL_STATES),
    reason: z.string(),
    filedAt: moment,
    answerDueAt: moment,
    isOverdue: z.boolean(),
    escalatedAt: moment.nullable(),
    outcome: z.enum(APPEAL_OUTCOMES).nullable(),
    answer: z.string().nullable(),
    answeredBy: named.nullable(),
    answeredAt: moment.nullable(),
    points: z.number(),
    newVersion: z.number().int().nullable(),
  })
  .openapi('AppealRow') satisfies z.ZodType<AppealRow>;
