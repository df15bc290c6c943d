import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { pinyinInitials } from '@tingjian/core/review/pinyin-initials.ts';
import { REVIEW_QUEUES, REVIEW_STATES } from '@tingjian/core/review/review-state.ts';
import { RISKS } from '@tingjian/core/review/risk-codes.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import { callSummary } from '@tingjian/db/reads/call-summary.ts';
import { inspectorsLoad } from '@tingjian/db/reads/reviews/inspectors-load.ts';
import { reviewDetails } from '@tingjian/db/reads/reviews/review-details.ts';
import { reviewCounts, reviewsList } from '@tingjian/db/reads/reviews/reviews-list.ts';
import { versionsOfCall } from '@tingjian/db/reads/reviews/versions-of-call.ts';
import type { Context } from 'hono';
import { asking } from '../access/asking.ts';
import { judgingOf } from '../access/judging-of.ts';
import type { ReviewAnswer, ReviewItem } from '../answers/reviews.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { loadAnswer, reviewAnswer, reviewsAnswer, versionsAnswer } from '../schemas/reviews.ts';
import type { Serving } from '../serving.ts';
import { callId, checkedCallId } from './one-call.ts';
import { routes } from './routes.ts';

export const reviewId = z.object({ id: z.string() });

/** Anything that is no id of ours is simply a review we do not have. */
export function checkedReviewId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('review-not-found');
  return id;
}

const page = z.coerce.number({ error: '应为数字' }).int().min(1);
const yes = z.enum(['true', 'false']).default('false');
const query = z.object({
  queue: z.enum(REVIEW_QUEUES).optional(),
  state: z.enum(REVIEW_STATES).optional(),
  mine: yes.openapi({ description: '指定给我、在我手里或由我提交的' }),
  overdue: yes.openapi({ description: '已过期限、还没有完成的' }),
  page: page.max(1_000_000).default(1),
  pageSize: page.max(200).default(50),
});

let last: { schedule: string; items: ReviewItem[] } | null = null;

/** Initials take a while for a hundred names, and a schedule seldom changes. */
export function itemsToAdd(schedule: Schedule): ReviewItem[] {
  const names = Object.entries(schedule.items).map(([code, { name }]) => ({ code, name }));
  const key = JSON.stringify(names);
  if (last?.schedule !== key) {
    last = { schedule: key, items: names.map((item) => ({ ...item, initials: pinyinInitials(item.name) })) };
  }
  return last.items;
}

/** Why a call is in the risk queue, in words. */
function named<R extends { reasons: string[] }>(review: R): R {
  const names: Record<string, { name: string }> = RISKS;
  return { ...review, reasons: review.reasons.map((code) => names[code]?.name ?? code) };
}

/** One review as whoever asks may see it. */
export async function reviewSeenBy(c: Context, id: string): Promise<ReviewAnswer> {
  const { viewer, writing } = asking(c);
  const now = writing.clock.now();
  const review = await reviewDetails(writing.db, checkedReviewId(id), judgingOf(viewer), now);
  if (!review) throw new Refusal('review-not-found');
  const counts = await reviewCounts(writing.db, viewer.number, now);
  return { ...named(review), items: itemsToAdd(review.schedule), counts };
}

/** What there is to review, one review, who does how much, and what came of it. */
export function reviewRoutes({ writing }: Serving) {
  const { db } = writing;
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/reviews',
        summary: '复核队列，最急的在前',
        request: { query },
        responses: { 200: json(reviewsAnswer, '一页复核'), ...refusals(400) },
      }),
      async (c) => {
        const { viewer } = asking(c);
        const { mine, overdue, ...filter } = c.req.valid('query');
        const now = writing.clock.now();
        const found = await reviewsList(
          db,
          { ...filter, ...(mine === 'true' && { mine: viewer.number ?? '' }), isOverdue: overdue === 'true' },
          judgingOf(viewer),
          now,
        );
        const counts = await reviewCounts(db, viewer.number, now);
        const rows = found.rows.map(named);
        return c.json(
          { rows, total: found.total, counts, page: filter.page, pageSize: filter.pageSize },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/reviews/load',
        summary: '质检员的手头、进度和逾期',
        responses: { 200: json(loadAnswer, '每人一行') },
      }),
      async (c) => c.json(await inspectorsLoad(db, writing.clock.now()), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/reviews/{id}',
        summary: '一项复核：机检结果、扣分标准、草稿、判定',
        request: { params: reviewId },
        responses: { 200: json(reviewAnswer, '这项复核'), ...refusals(404) },
      }),
      async (c) => c.json(await reviewSeenBy(c, c.req.valid('param').id), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calls/{id}/versions',
        summary: '一通电话公布过的成绩，现行的在前',
        request: { params: callId },
        responses: { 200: json(versionsAnswer, '各版本'), ...refusals(404) },
      }),
      async (c) => {
        const id = checkedCallId(c.req.valid('param').id);
        const call = await callSummary(db, id, judgingOf(asking(c).viewer));
        if (!call) throw new Refusal('call-not-found');
        // A published score tells what was found.
        return c.json(call.isHidden ? [] : await versionsOfCall(db, id), 200);
      },
    );
}
