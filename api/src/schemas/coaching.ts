import { z } from '@hono/zod-openapi';
import type { CoachingRow } from '../answers/coaching.ts';

const moment = z.iso.datetime();

export const coachingRow = z
  .object({
    id: z.uuid(),
    person: z.object({ number: z.string(), name: z.string() }),
    call: z.object({ id: z.uuid(), label: z.string() }).nullable(),
    item: z.string().nullable(),
    cause: z.enum(['fatal', 'person']),
    note: z.string().nullable(),
    madeBy: z.string(),
    madeAt: moment,
    dueAt: moment.nullable(),
    isOverdue: z.boolean(),
    done: z.object({ by: z.string(), at: moment }).nullable(),
    seenAt: moment.nullable(),
  })
  .openapi('Coaching') satisfies z.ZodType<CoachingRow>;
