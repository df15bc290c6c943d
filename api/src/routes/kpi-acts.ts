import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { addExtra } from '@tingjian/db/writes/kpi/add-extra.ts';
import { checkMonth } from '@tingjian/db/writes/kpi/check-month.ts';
import { computeMonth } from '@tingjian/db/writes/kpi/compute-month.ts';
import { freezeMonth } from '@tingjian/db/writes/kpi/freeze-month.ts';
import { publishMonth } from '@tingjian/db/writes/kpi/publish-month.ts';
import { publishScheme } from '@tingjian/db/writes/kpi/publish-scheme.ts';
import { removeExtra } from '@tingjian/db/writes/kpi/remove-extra.ts';
import { reopenMonth } from '@tingjian/db/writes/kpi/reopen-month.ts';
import { signForm } from '@tingjian/db/writes/kpi/sign-form.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { kpiInput, kpiMonth } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import { routes } from './routes.ts';

const params = z.object({ month: kpiMonth });
const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});
const computed = z.object({ number: z.number().int(), people: z.number().int(), changes: z.number().int() });
const done = { 204: { description: '已办' }, ...refusals(400, 403, 404, 409, 422) };

/** The steps of a month, each taken by a person; plus and minus; signatures; schemes. */
export function kpiActRoutes() {
  return routes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/compute',
        summary: '计算，或写明原因后重新计算；回到“已计算”',
        request: { params, body: body(kpiInput.reason) },
        responses: { 200: json(computed, '已计算'), ...refusals(400, 403, 409, 422) },
      }),
      async (c) => {
        const { month } = c.req.valid('param');
        const { number, people, changes } = await computeMonth(asking(c).writing, {
          month,
          ...c.req.valid('json'),
        });
        return c.json({ number, people, changes: changes.length }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/check',
        summary: '校对完毕',
        request: { params },
        responses: done,
      }),
      async (c) => {
        await checkMonth(asking(c).writing, c.req.valid('param'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/publish',
        summary: '公示：每个人看到自己的考核表并签字',
        request: { params, body: body(kpiInput.reason) },
        responses: done,
      }),
      async (c) => {
        await publishMonth(asking(c).writing, { ...c.req.valid('param'), ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/freeze',
        summary: '冻结：之后不再改动',
        request: { params, body: body(kpiInput.reason) },
        responses: done,
      }),
      async (c) => {
        await freezeMonth(asking(c).writing, { ...c.req.valid('param'), ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/reopen',
        summary: '重新打开已冻结的月份，写明原因；迟到的数据在下次计算时计入',
        request: { params, body: body(kpiInput.because) },
        responses: {
          200: json(z.object({ lateFacts: z.number().int() }), '已打开；计入的迟到数据'),
          ...refusals(400, 403, 409),
        },
      }),
      async (c) => {
        const asked = { ...c.req.valid('param'), ...c.req.valid('json') };
        return c.json(await reopenMonth(asking(c).writing, asked), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/people/{number}/sign',
        summary: '在考核表上签字，或写明异议',
        request: { params: params.extend({ number: z.string() }), body: body(kpiInput.signing) },
        responses: done,
      }),
      async (c) => {
        const { month, number } = c.req.valid('param');
        const signing = { month, personNumber: number, by: askingPerson(c), ...c.req.valid('json') };
        await signForm(asking(c).writing, signing);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/months/{month}/extras',
        summary: '登记 100 分之外的加扣分；下次计算时计入',
        request: { params, body: body(kpiInput.extra) },
        responses: { 201: json(z.object({ id: z.uuid() }), '已登记'), ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => {
        const extra = { ...c.req.valid('param'), ...c.req.valid('json') };
        return c.json(await addExtra(asking(c).writing, extra), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/extras/{id}/remove',
        summary: '撤销一条加扣分',
        request: { params: z.object({ id: z.string() }), body: body(kpiInput.because) },
        responses: done,
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!z.uuid().safeParse(id).success) throw new Refusal('extra-not-found');
        await removeExtra(asking(c).writing, { id, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/schemes',
        summary: '启用一份考核方案：岗位、起始月；权重之和应为 100',
        request: { body: body(kpiInput.scheme) },
        responses: {
          201: json(z.object({ id: z.uuid(), version: z.number().int() }), '已启用'),
          ...refusals(400, 403, 409, 422),
        },
      }),
      async (c) => c.json(await publishScheme(asking(c).writing, c.req.valid('json')), 201),
    );
}
