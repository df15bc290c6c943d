import { z } from '@hono/zod-openapi';
import { ROLES } from '@tingjian/core/people/roles.ts';
import type * as Answer from '../answers/calibrations.ts';

const named = z.object({ number: z.string(), name: z.string() });
const moment = z.iso.datetime();
const session = {
  id: z.uuid(),
  title: z.string(),
  state: z.enum(['scoring', 'compared']),
  dueAt: moment.nullable(),
  madeAt: moment,
  madeBy: z.string(),
  comparedAt: moment.nullable(),
};

export const calibrationRow = z
  .object({
    ...session,
    calls: z.number(),
    people: z.number(),
    submitted: z.number(),
    mineLeft: z.number().nullable(),
  })
  .openapi('CalibrationRow') satisfies z.ZodType<Answer.CalibrationRow>;

export const calibrationPeople = z.array(named.extend({ role: z.enum(ROLES) })) satisfies z.ZodType<
  Answer.CalibrationPerson[]
>;

const ownScore = z
  .object({
    callId: z.uuid(),
    decisions: z.custom<Answer.OwnScore['decisions']>().openapi({ type: 'array' }),
    points: z.number(),
    isSubmitted: z.boolean(),
  })
  .openapi('OwnCalibrationScore');

/** What the comparison holds is told by `core/src/agreement/compare-calibration.ts`; here it is an object. */
export const calibrationAnswer = z
  .object({
    ...session,
    conclusion: z.string().nullable(),
    expert: z.string().nullable(),
    people: z.array(named),
    calls: z.array(
      z.object({
        ...{ id: z.uuid(), label: z.string(), agent: z.string(), startedAt: moment },
        durationMs: z.number().nullable(),
      }),
    ),
    submitted: z.array(z.object({ callId: z.uuid(), person: z.string() })),
    mine: z.array(ownScore).nullable(),
    comparison: z.custom<Answer.CalibrationAnswer['comparison']>().openapi({ type: 'object' }),
    itemNames: z.record(z.string(), z.string()),
  })
  .openapi('Calibration') satisfies z.ZodType<Answer.CalibrationAnswer>;

export const calibrationCallAnswer = z
  .object({
    schedule: z.custom<Answer.CalibrationCallAnswer['schedule']>().openapi({ type: 'object' }),
    items: z.array(z.object({ code: z.string(), name: z.string(), initials: z.string() })),
    mine: ownScore.nullable(),
  })
  .openapi('CalibrationCall') satisfies z.ZodType<Answer.CalibrationCallAnswer>;
