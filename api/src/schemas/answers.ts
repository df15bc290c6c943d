import { z } from '@hono/zod-openapi';
import { CALL_STATES } from '@tingjian/core/calls/call-state.ts';
import { MARK_KINDS } from '@tingjian/core/marks/mark.ts';
import type * as Answer from '../answers/calls.ts';

/** The answers of answers.ts once more, for the OpenAPI page. `satisfies` keeps the two together. */
export const agentAnswer = z
  .object({ number: z.string(), name: z.string() })
  .openapi('Agent') satisfies z.ZodType<Answer.AgentAnswer>;

const points = z
  .object({ highest: z.number(), lowest: z.number(), final: z.number().nullable() })
  .openapi('Points');
const callState = z.enum(CALL_STATES).openapi('CallState');

export const callRow = z
  .object({
    id: z.uuid(),
    label: z.string().openapi({ example: 'C-20261031-0142' }),
    state: callState,
    progress: z.number().nullable(),
    agent: agentAnswer,
    direction: z.enum(['inbound', 'outbound']).nullable(),
    businessType: z.string().nullable(),
    startedAt: z.iso.datetime(),
    durationMs: z.number().int().nullable(),
    points: points.nullable(),
    missed: z.array(z.string()),
    open: z.array(z.string()),
    problem: z.string().nullable(),
    isDemo: z.boolean(),
    isHidden: z.boolean(),
  })
  .openapi('CallRow') satisfies z.ZodType<Answer.CallRow>;

export const callsAnswer = z
  .object({
    rows: z.array(callRow),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .openapi('Calls') satisfies z.ZodType<Answer.CallsAnswer>;

export const itemAnswer = z
  .object({
    code: z.string(),
    name: z.string(),
    category: z.enum(['P', 'U', 'S', 'K', 'Z']),
    categoryName: z.string(),
    points: z.number(),
    cap: z.number().nullable(),
    isFatal: z.boolean(),
    detection: z.string().openapi({ example: 'T→H' }),
    basis: z.string(),
    per: z.string().nullish(),
    countedIn: z.string().nullable(),
  })
  .openapi('Item') satisfies z.ZodType<Answer.ItemAnswer>;

const itemInForce = itemAnswer.extend({ isJudgedByMachine: z.boolean() });

export const listedItemAnswer = itemInForce
  .extend({ asks: z.string().nullable(), initials: z.string() })
  .openapi('ListedItem') satisfies z.ZodType<Answer.ListedItemAnswer>;

const example = z.array(
  z.object({
    speaker: z.enum(['agent', 'customer']).nullable().openapi({ description: '旁白为 null' }),
    words: z.string(),
  }),
);

export const explainedItemAnswer = itemInForce
  .extend({
    guide: z
      .object({
        asks: z.string(),
        why: z.string(),
        kept: example,
        missed: example,
        notDue: z.string(),
        machine: z.string(),
      })
      .nullable(),
  })
  .openapi('ExplainedItem') satisfies z.ZodType<Answer.ExplainedItemAnswer>;

const mark = z
  .object({
    kind: z.enum(MARK_KINDS),
    startMs: z.number(),
    endMs: z.number(),
    speaker: z.enum(['agent', 'customer', 'unknown']).nullable(),
    label: z.string(),
  })
  .openapi('Mark');

/** Transcript and scorecard are described by the files of core; here they are objects. */
export const callAnswer = callRow
  .extend({
    releasedBy: z.enum(['agent', 'customer']).nullable(),
    agentChannel: z.enum(['left', 'right']).nullable(),
    externalId: z.string().nullable(),
    ticket: z.string().nullable(),
    queue: z.string().nullable(),
    fileName: z.string(),
    source: z.enum(['recording', 'transcript']),
    transcript: z.custom<Answer.CallAnswer['transcript']>().openapi({ type: 'object' }),
    scorecard: z.custom<Answer.CallAnswer['scorecard']>().openapi({ type: 'object' }),
    marks: z.array(mark),
    hashes: z.object({
      recording: z.string().nullable(),
      transcript: z.string().nullable(),
      ruleSet: z.string().nullable(),
      schedule: z.string().nullable(),
    }),
    items: z.array(itemAnswer),
  })
  .openapi('Call');

export const peaksAnswer = z
  .object({
    channels: z.array(
      z.object({ speaker: z.enum(['agent', 'customer', 'unknown']), peaks: z.array(z.number()) }),
    ),
    durationMs: z.number(),
  })
  .openapi('Peaks') satisfies z.ZodType<Answer.PeaksAnswer>;

export const submittedAnswer = z
  .object({ id: z.uuid(), label: z.string(), state: callState })
  .openapi('Submitted') satisfies z.ZodType<Answer.SubmittedAnswer>;

export const refusalAnswer = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      detail: z.string().nullable(),
      callId: z.string().nullable(),
    }),
  })
  .openapi('Refusal') satisfies z.ZodType<Answer.RefusalAnswer>;

export const systemAnswer = z
  .object({
    version: z.string(),
    counts: z.record(callState, z.number()),
    oldestWaitingSeconds: z.number().nullable(),
    model: z.object({
      state: z.enum(['ready', 'preparing', 'missing']),
      name: z.string().nullable(),
      hash: z.string().nullable(),
      message: z.string(),
      todo: z.string().nullable(),
    }),
    workers: z.array(
      z.object({
        id: z.string(),
        host: z.string(),
        startedAt: z.string(),
        lastSeenAt: z.string(),
        doing: z.string().nullable(),
      }),
    ),
    failed: z.array(callRow),
    store: z.object({ kind: z.enum(['folder', 's3']), bytes: z.number() }),
    databaseBytes: z.number(),
    listens: z.string(),
    isDemo: z.boolean(),
  })
  .openapi('System') satisfies z.ZodType<Answer.SystemAnswer>;
