import { z } from '@hono/zod-openapi';
import { JUDGEMENT_KINDS } from '@tingjian/core/agreement/judgement.ts';
import { suspensionSettings } from '@tingjian/core/agreement/suspension-settings.ts';
import { APPEAL_OUTCOMES } from '@tingjian/core/appeals/appeal.ts';
import { REVIEW_QUEUES } from '@tingjian/core/review/review-state.ts';
import type * as Answer from '../answers/agreement.ts';

const interval = z
  .object({ low: z.number(), high: z.number() })
  .nullable()
  .openapi({ description: '95 % 区间；没有数据时为 null' });
const share = z
  .object({ hits: z.number(), of: z.number(), value: z.number().nullable(), interval })
  .openapi('Share');
const weighted = share.extend({ effective: z.number() }).openapi('WeightedShare');
const agreement = z
  .object({
    reviewed: z.number(),
    counts: z.record(z.enum(JUDGEMENT_KINDS), z.number()),
    precision: share,
    found: share,
    kappa: z.object({ value: z.number().nullable(), interval, of: z.number() }),
  })
  .openapi('Agreement');
const viewed = { all: agreement, anchored: agreement, blind: agreement, switched: share };
const group = z.object({
  person: z.string(),
  calls: z.number(),
  mean: z.number().nullable(),
  meanFromExpert: z.number().nullable(),
  within: share,
  withinExpert: share,
});

const moment = z.iso.datetime();
export const suspensionAnswer = z
  .object({
    item: z.string(),
    since: moment,
    figures: z.object({
      ...{ upheld: z.number(), decided: z.number(), low: z.number(), high: z.number(), bound: z.number() },
    }),
    signedOff: z.object({ byName: z.string(), at: moment, reason: z.string() }).nullable(),
  })
  .openapi('Suspension') satisfies z.ZodType<Answer.SuspensionAnswer>;

export const agreementAnswer = z
  .object({
    reviews: z.object({ all: z.number(), anchored: z.number(), blind: z.number(), slices: z.number() }),
    overall: z.object({ ...viewed, recall: weighted, overturned: share }),
    items: z.array(
      z.object({
        ...{ item: z.string(), name: z.string(), isSuspended: z.boolean() },
        ...{ ...viewed, recall: weighted, overturned: share },
      }),
    ),
    reviewers: z.array(
      z.object({
        ...{ reviewer: z.string(), name: z.string(), reviews: z.number() },
        ...{ ...viewed, overturned: share, group: group.nullable() },
      }),
    ),
    ruleSets: z.array(z.object({ hash: z.string(), version: z.string(), publishedAt: z.string() })),
    suspensions: z.array(suspensionAnswer),
    settings: suspensionSettings,
  })
  .openapi('AgreementReport') satisfies z.ZodType<Answer.AgreementAnswer>;

const named = z.object({ number: z.string(), name: z.string() });

export const judgementsAnswer = z
  .object({
    rows: z.array(
      z.object({
        reviewId: z.uuid(),
        callId: z.uuid(),
        label: z.string(),
        item: z.string(),
        itemName: z.string(),
        kind: z.enum(JUDGEMENT_KINDS),
        machine: z.enum(['flagged', 'clear', 'unsure']).nullable(),
        reviewer: named,
        queue: z.enum(REVIEW_QUEUES),
        isBlind: z.boolean(),
        submittedAt: moment,
        weight: z.number(),
      }),
    ),
    ...{ total: z.number(), page: z.number(), pageSize: z.number() },
  })
  .openapi('Judgements') satisfies z.ZodType<Answer.JudgementsAnswer>;

export const answeredAppealsAnswer = z.array(
  z.object({
    id: z.uuid(),
    callId: z.uuid(),
    label: z.string(),
    item: z.string(),
    itemName: z.string(),
    round: z.number(),
    outcome: z.enum(APPEAL_OUTCOMES),
    answeredAt: moment,
    reviewer: named.nullable(),
  }),
) satisfies z.ZodType<Answer.AnsweredAppealRow[]>;
