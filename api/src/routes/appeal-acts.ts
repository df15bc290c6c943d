import { createRoute, z } from '@hono/zod-openapi';
import { APPEAL_OUTCOMES } from '@tingjian/core/appeals/appeal.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { DISMISS_REASONS, type DismissReason } from '@tingjian/core/review/dismiss-reasons.ts';
import { acknowledgeScore } from '@tingjian/db/writes/acknowledge-score.ts';
import { answerAppeal } from '@tingjian/db/writes/appeals/answer-appeal.ts';
import { fileAppeal } from '@tingjian/db/writes/appeals/file-appeal.ts';
import { withdrawAppeal } from '@tingjian/db/writes/appeals/withdraw-appeal.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { answeredAppealAnswer, filedAppealAnswer } from '../schemas/appeals.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { saidWords } from '../schemas/said-words.ts';
import { appealId, checkedAppealId } from './appeals.ts';
import { callId, checkedCallId } from './one-call.ts';
import { routes } from './routes.ts';

const newAppeal = z.object({
  item: z.string().regex(/^[PUSKZ]\d\d$/, '应为质检项代码'),
  reason: saidWords('申诉理由', 1000),
});
const answer = z.object({
  outcome: z.enum(APPEAL_OUTCOMES),
  times: z
    .number()
    .int()
    .min(1)
    .max(99)
    .nullable()
    .default(null)
    .openapi({ description: '部分成立时，仍然算几次' }),
  reason: z
    .enum(Object.keys(DISMISS_REASONS) as [DismissReason, ...DismissReason[]])
    .nullable()
    .default(null)
    .openapi({ description: '申诉成立时，原判错在哪里' }),
  answer: saidWords('答复', 1000),
});
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** What people do about a score: say they saw it, object, take it back, answer. */
export function appealActRoutes() {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/versions/{id}/acknowledge',
        summary: '本人确认看过这一版成绩；不等于同意',
        request: { params: z.object({ id: z.string() }) },
        responses: { 204: { description: '已确认' }, ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!z.uuid().safeParse(id).success) throw new Refusal('version-not-found');
        await acknowledgeScore(asking(c).writing, { versionId: id, by: askingPerson(c) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calls/{id}/appeals',
        summary: '本人对一项扣分提出申诉',
        request: { params: callId, body: body(newAppeal) },
        responses: { 201: json(filedAppealAnswer, '已提交'), ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const made = { callId: checkedCallId(c.req.valid('param').id), ...c.req.valid('json') };
        const filed = await fileAppeal(asking(c).writing, { ...made, by: askingPerson(c) });
        return c.json({ ...filed, answerDueAt: filed.answerDueAt.toISOString() }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/appeals/{id}/withdraw',
        summary: '本人撤回还没有答复的申诉',
        request: { params: appealId },
        responses: { 204: { description: '已撤回' }, ...refusals(403, 404, 409) },
      }),
      async (c) => {
        const id = checkedAppealId(c.req.valid('param').id);
        await withdrawAppeal(asking(c).writing, { appealId: id, by: askingPerson(c) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/appeals/{id}/answer',
        summary: '没有评过这通的人答复申诉；得分只升不降',
        request: { params: appealId, body: body(answer) },
        responses: { 200: json(answeredAppealAnswer, '现行得分'), ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        const id = checkedAppealId(c.req.valid('param').id);
        const made = { appealId: id, by: askingPerson(c), ...c.req.valid('json') };
        return c.json(await answerAppeal(asking(c).writing, made), 200);
      },
    );
}
