import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { extrasList } from '@tingjian/db/reads/kpi/extras-list.ts';
import { ladderList } from '@tingjian/db/reads/kpi/ladder-list.ts';
import { decideLadderStep } from '@tingjian/db/writes/kpi/decide-ladder-step.ts';
import { recordRetraining } from '@tingjian/db/writes/kpi/record-retraining.ts';
import { asking } from '../access/asking.ts';
import { extraRow, kpiInput, kpiMonth, ladderRow } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const stepId = z.object({ id: z.string() });
function checkedId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new Refusal('ladder-step-not-found');
  return id;
}
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** What the ladder proposes: a person decides, and notes how a retraining went. */
export function kpiLadderRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/ladder',
        summary: '末位处理的建议和决定；不能看全部的人只看到已同意的',
        request: { query: z.object({ month: kpiMonth.optional() }) },
        responses: { 200: json(z.array(ladderRow), '建议和决定'), ...refusals(400) },
      }),
      async (c) => c.json(await ladderList(db, asking(c).scope, c.req.valid('query').month), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/ladder/{id}/decide',
        summary: '同意或不同意一条建议，写明原因',
        request: { params: stepId, body: body(kpiInput.decision) },
        responses: { 204: { description: '已决定' }, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const id = checkedId(c.req.valid('param').id);
        await decideLadderStep(asking(c).writing, { id, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/kpi/ladder/{id}/retraining',
        summary: '登记待岗培训：起止、考试成绩、是否通过',
        request: { params: stepId, body: body(kpiInput.retraining) },
        responses: { 204: { description: '已登记' }, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const id = checkedId(c.req.valid('param').id);
        const given = Object.entries(c.req.valid('json')).filter(([, value]) => value !== undefined);
        await recordRetraining(asking(c).writing, { id, record: Object.fromEntries(given) });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/extras',
        summary: '登记过的加扣分',
        request: { params: z.object({ month: kpiMonth }) },
        responses: { 200: json(z.array(extraRow), '加扣分'), ...refusals(400) },
      }),
      async (c) => c.json(await extrasList(db, asking(c).scope, c.req.valid('param').month), 200),
    );
}
