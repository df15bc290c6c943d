import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { sentDecisions } from '@tingjian/core/review/decision.ts';
import { concludeCalibration } from '@tingjian/db/writes/calibrations/conclude-calibration.ts';
import { makeCalibration } from '@tingjian/db/writes/calibrations/make-calibration.ts';
import { openCalibration } from '@tingjian/db/writes/calibrations/open-calibration.ts';
import { saveCalibrationScore } from '@tingjian/db/writes/calibrations/save-calibration-score.ts';
import type { Context } from 'hono';
import { asking, askingPerson } from '../access/asking.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { calibrationCall, calibrationId, checkedCalibrationId } from './calibrations.ts';
import { routes } from './routes.ts';

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(most)
    .refine((text) => !text.includes('\0'), '含有 NUL 字符');
const number = z.string().trim().min(1).max(32);
const newCalibration = z.object({
  title: words(100),
  callIds: z.array(z.uuid('应为通话的 id')).min(1, '至少选一通电话').max(20, '最多 20 通电话'),
  people: z.array(number).min(1, '至少选两个人').max(50, '最多 50 人'),
  expert: number.nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
});
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const done = { 204: { description: '已办' } };
const scored = json(z.object({ points: z.number() }), '按扣分标准算出的得分');
const scoring = { params: calibrationCall, body: body(z.object({ decisions: sentDecisions })) };

async function score(c: Context, isSubmitted: boolean, decisions: z.infer<typeof sentDecisions>) {
  const { id, callId } = c.req.param() as { id: string; callId: string };
  if (!z.uuid().safeParse(callId).success) throw new Refusal('call-not-found');
  const made = { calibrationId: checkedCalibrationId(id), callId, by: askingPerson(c) };
  return saveCalibrationScore(asking(c).writing, { ...made, decisions, isSubmitted });
}

/** What people do in a calibration: make it, score alone, open the scores, write down what it came to. */
export function calibrationActRoutes() {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/calibrations',
        summary: '建立一次校准：几通电话，几个人，各自评分',
        request: { body: body(newCalibration) },
        responses: { 201: json(z.object({ id: z.uuid() }), '已建立'), ...refusals(400, 422) },
      }),
      async (c) => {
        const { viewer, writing } = asking(c);
        const { dueAt, ...made } = c.req.valid('json');
        const due = dueAt ? new Date(dueAt) : null;
        return c.json(await makeCalibration(writing, { ...made, dueAt: due, by: viewer.actor }), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/calibrations/{id}/calls/{callId}/score',
        summary: '存自己的草稿',
        request: scoring,
        responses: { 200: scored, ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => c.json(await score(c, false, c.req.valid('json').decisions), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calibrations/{id}/calls/{callId}/score',
        summary: '提交自己的评分，只能提交一次',
        request: scoring,
        responses: { 200: scored, ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => c.json(await score(c, true, c.req.valid('json').decisions), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/calibrations/{id}/compare',
        summary: '比对：公开全部评分，不再收评分',
        request: { params: calibrationId },
        responses: { ...done, ...refusals(404, 409) },
      }),
      async (c) => {
        const { viewer, writing } = asking(c);
        const id = checkedCalibrationId(c.req.valid('param').id);
        await openCalibration(writing, { id, by: viewer.actor });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/calibrations/{id}/conclusion',
        summary: '写下这次校准的结论',
        request: { params: calibrationId, body: body(z.object({ conclusion: words(5000) })) },
        responses: { ...done, ...refusals(400, 404, 409) },
      }),
      async (c) => {
        const id = checkedCalibrationId(c.req.valid('param').id);
        await concludeCalibration(asking(c).writing, { id, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    );
}
