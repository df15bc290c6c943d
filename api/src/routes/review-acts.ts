import { createRoute, z } from '@hono/zod-openapi';
import { reachOf } from '@tingjian/core/people/permissions.ts';
import { sentDecisions } from '@tingjian/core/review/decision.ts';
import { REVIEW_QUEUES } from '@tingjian/core/review/review-state.ts';
import { claimNextReview } from '@tingjian/db/writes/reviews/claim-next-review.ts';
import { claimReview } from '@tingjian/db/writes/reviews/claim-review.ts';
import { confirmFatal } from '@tingjian/db/writes/reviews/confirm-fatal.ts';
import { judgeBlind } from '@tingjian/db/writes/reviews/judge-blind.ts';
import { releaseReview } from '@tingjian/db/writes/reviews/release-review.ts';
import { keepReview, saveReviewDraft } from '@tingjian/db/writes/reviews/save-review-draft.ts';
import { submitReview } from '@tingjian/db/writes/reviews/submit-review.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { draftSavedAnswer, reviewAnswer, reviewSubmittedAnswer } from '../schemas/reviews.ts';
import { checkedReviewId, reviewId, reviewSeenBy } from './reviews.ts';
import { routes } from './routes.ts';

const comment = z
  .string()
  .max(4000, '意见最多 4000 字')
  .refine((text) => !text.includes('\0'), '含有 NUL 字符')
  .default('');
const judgement = z.object({
  decisions: sentDecisions,
  comment,
  revision: z.number().int().min(0).openapi({ description: '这份判定所依据的草稿版本' }),
});
const second = z
  .object({ isAgreed: z.boolean(), reason: z.string().trim().max(1000).nullable().default(null) })
  .refine(({ isAgreed, reason }) => isAgreed || reason, '不同意要写明理由');
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const done = { 204: { description: '已办' } };

/** What a reviewer does with a review. Each names the person who asks. */
export function reviewActRoutes() {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/next',
        summary: '领取下一项复核；手里有的先还给您',
        request: { query: z.object({ queue: z.enum(REVIEW_QUEUES).optional() }) },
        responses: { 200: json(z.object({ id: z.uuid() }), '领到的复核'), ...refusals(404) },
      }),
      async (c) => {
        const { queue } = c.req.valid('query');
        return c.json(await claimNextReview(asking(c).writing, { by: askingPerson(c), queue }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/claim',
        summary: '领取这项复核；别人手里的说明是谁、从何时起',
        request: { params: reviewId },
        responses: { 200: json(reviewAnswer, '领到的复核'), ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        const { viewer, writing } = asking(c);
        const mayManage = reachOf(viewer.role, 'manage-reviews') !== null;
        await claimReview(writing, { reviewId: id, by: askingPerson(c), mayManage });
        return c.json(await reviewSeenBy(c, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/release',
        summary: '放回队列，草稿留着',
        request: { params: reviewId },
        responses: { ...done, ...refusals(404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        await releaseReview(asking(c).writing, { reviewId: id, by: askingPerson(c) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/alive',
        summary: '还在复核：租约顺延 30 分钟',
        request: { params: reviewId },
        responses: { ...done, ...refusals(404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        await keepReview(asking(c).writing, { reviewId: id, by: askingPerson(c) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/reviews/{id}/draft',
        summary: '存草稿；另一个窗口已存过更新的则拒绝',
        request: { params: reviewId, body: body(judgement) },
        responses: { 200: json(draftSavedAnswer, '新的草稿版本'), ...refusals(400, 404, 409) },
      }),
      async (c) => {
        const { revision, ...draft } = c.req.valid('json');
        const made = {
          reviewId: checkedReviewId(c.req.valid('param').id),
          by: askingPerson(c),
          draft,
          revision,
        };
        return c.json(await saveReviewDraft(asking(c).writing, made), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/blind',
        summary: '盲评：交自己的判断，之后才看机检结果',
        request: { params: reviewId, body: body(judgement) },
        responses: { 200: json(reviewAnswer, '机检结果现在可见'), ...refusals(400, 404, 409, 422) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        await judgeBlind(asking(c).writing, { reviewId: id, by: askingPerson(c), ...c.req.valid('json') });
        return c.json(await reviewSeenBy(c, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/submit',
        summary: '提交复核；判了致命项的等二次确认，其余即公布',
        request: { params: reviewId, body: body(judgement) },
        responses: { 200: json(reviewSubmittedAnswer, '已提交'), ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        const made = { reviewId: id, by: askingPerson(c), ...c.req.valid('json') };
        return c.json(await submitReview(asking(c).writing, made), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/second',
        summary: '二次确认致命项：同意则公布 0 分，不同意则退回并写明理由',
        request: { params: reviewId, body: body(second) },
        responses: { ...done, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        await confirmFatal(asking(c).writing, { reviewId: id, by: askingPerson(c), ...c.req.valid('json') });
        return c.body(null, 204);
      },
    );
}
