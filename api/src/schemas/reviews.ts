import { z } from '@hono/zod-openapi';
import { REVIEW_QUEUES, REVIEW_STATES } from '@tingjian/core/review/review-state.ts';
import { VERSION_SOURCES } from '@tingjian/core/review/version-source.ts';
import type * as Answer from '../answers/reviews.ts';

const named = z.object({ number: z.string(), name: z.string() });
const moment = z.iso.datetime();
const points = z.object({ highest: z.number(), lowest: z.number(), final: z.number().nullable() });

export const reviewRow = z
  .object({
    id: z.uuid(),
    queue: z.enum(REVIEW_QUEUES),
    state: z.enum(REVIEW_STATES),
    reasons: z.array(z.string()),
    priority: z.number().int(),
    isBlind: z.boolean(),
    isHidden: z.boolean(),
    isBlindGiven: z.boolean(),
    isOverdue: z.boolean(),
    createdAt: moment,
    dueAt: moment.nullable(),
    assignedTo: named.nullable(),
    claimedBy: named.nullable(),
    claimedAt: moment.nullable(),
    leaseUntil: moment.nullable(),
    submittedBy: named.nullable(),
    submittedAt: moment.nullable(),
    secondBy: named.nullable(),
    secondReason: z.string().nullable(),
    isSecondAgreed: z.boolean().nullable(),
    recallReason: z.string().nullable(),
    call: z.object({
      id: z.uuid(),
      label: z.string(),
      agent: named,
      direction: z.enum(['inbound', 'outbound']).nullable(),
      businessType: z.string().nullable(),
      startedAt: moment,
      durationMs: z.number().nullable(),
    }),
    machine: z
      .object({ points, missed: z.array(z.string()), open: z.array(z.string()) })
      .nullable()
      .openapi({ description: '盲评没有交自己的判断之前为 null' }),
    published: z.object({ points: z.number(), isFatal: z.boolean() }).nullable(),
  })
  .openapi('ReviewRow') satisfies z.ZodType<Answer.ReviewRow>;

const counts = z.object({
  waiting: z.number(),
  claimed: z.number(),
  second: z.number(),
  overdue: z.number(),
  mine: z.number(),
  doneToday: z.number(),
});

export const reviewsAnswer = z
  .object({ rows: z.array(reviewRow), total: z.number(), page: z.number(), pageSize: z.number(), counts })
  .openapi('Reviews') satisfies z.ZodType<Answer.ReviewsAnswer>;

const decisions = z.custom<NonNullable<Answer.ReviewAnswer['decisions']>>().openapi({ type: 'array' });

/** Findings, schedule and decisions are described by the files of core; here they are objects. */
export const reviewAnswer = reviewRow
  .extend({
    findings: z.custom<Answer.ReviewAnswer['findings']>().openapi({ type: 'array' }),
    schedule: z.custom<Answer.ReviewAnswer['schedule']>().openapi({ type: 'object' }),
    items: z.array(z.object({ code: z.string(), name: z.string(), initials: z.string() })),
    draft: z.object({ decisions, comment: z.string() }).nullable(),
    draftRevision: z.number().int(),
    blindDecisions: decisions.nullable(),
    decisions: decisions.nullable(),
    comment: z.string().nullable(),
    counts,
  })
  .openapi('Review') satisfies z.ZodType<Answer.ReviewAnswer>;

export const draftSavedAnswer = z.object({
  revision: z.number().int(),
}) satisfies z.ZodType<Answer.DraftSavedAnswer>;

export const reviewSubmittedAnswer = z.object({
  state: z.enum(['done', 'second']),
  points: z.number().nullable(),
}) satisfies z.ZodType<Answer.ReviewSubmittedAnswer>;

export const loadAnswer = z.array(
  z.object({
    number: z.string(),
    name: z.string(),
    inHand: z.number(),
    assigned: z.number(),
    overdue: z.number(),
    doneToday: z.number(),
    doneInWeek: z.number(),
    paceMinutes: z.number().nullable(),
    paceOf: z.number(),
    blindDone: z.number(),
  }),
) satisfies z.ZodType<Answer.InspectorLoad[]>;

export const versionsAnswer = z.array(
  z.object({
    id: z.uuid(),
    version: z.number().int(),
    source: z.enum(VERSION_SOURCES),
    points: z.number(),
    isFatal: z.boolean(),
    missed: z.array(z.string()),
    publishedBy: named,
    publishedAt: moment,
    reason: z.string(),
    comment: z.string().nullable(),
    acknowledgedAt: moment.nullable(),
  }),
) satisfies z.ZodType<Answer.VersionAnswer[]>;
