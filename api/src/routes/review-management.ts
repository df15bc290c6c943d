import { createRoute, z } from '@hono/zod-openapi';
import { askForReview } from '@tingjian/db/writes/reviews/ask-for-review.ts';
import { reassignReview } from '@tingjian/db/writes/reviews/reassign-review.ts';
import { recallReview } from '@tingjian/db/writes/reviews/recall-review.ts';
import { setBackReview } from '@tingjian/db/writes/reviews/set-back-review.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { checkedCallId } from './one-call.ts';
import { checkedReviewId, reviewId } from './reviews.ts';
import { routes } from './routes.ts';

const number = z.string().trim().min(1).max(32).nullable().default(null);
const reason = z
  .string()
  .trim()
  .min(2, '请写明理由')
  .max(1000)
  .refine((text) => !text.includes('\0'), '含有 NUL 字符');
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const done = { 204: { description: '已办' } };

/** What a manager does with reviews. */
export function reviewManagementRoutes() {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews',
        summary: '指定一通电话要复核',
        request: {
          body: body(z.object({ callId: z.string(), to: number, isBlind: z.boolean().default(false) })),
        },
        responses: { 201: json(z.object({ id: z.uuid() }), '已建立'), ...refusals(400, 404, 409, 422) },
      }),
      async (c) => {
        const { callId, ...more } = c.req.valid('json');
        const made = { callId: checkedCallId(callId), by: askingPerson(c), ...more };
        return c.json(await askForReview(asking(c).writing, made), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/recall',
        summary: '撤回一项没有完成的复核',
        request: { params: reviewId, body: body(z.object({ reason })) },
        responses: { ...done, ...refusals(400, 404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        const { reason } = c.req.valid('json');
        await recallReview(asking(c).writing, { reviewId: id, by: askingPerson(c), reason });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/reassign',
        summary: '改派给一个人；to 为 null 则放回大家的队列',
        request: { params: reviewId, body: body(z.object({ to: number })) },
        responses: { ...done, ...refusals(400, 404, 409, 422) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        const { to } = c.req.valid('json');
        await reassignReview(asking(c).writing, { reviewId: id, by: askingPerson(c), to });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/reviews/{id}/set-back',
        summary: '把已公布的复核退回重审：出新版本，旧版本留着',
        request: { params: reviewId, body: body(z.object({ reason })) },
        responses: { ...done, ...refusals(400, 404, 409) },
      }),
      async (c) => {
        const id = checkedReviewId(c.req.valid('param').id);
        const { reason } = c.req.valid('json');
        await setBackReview(asking(c).writing, { reviewId: id, by: askingPerson(c), reason });
        return c.body(null, 204);
      },
    );
}
