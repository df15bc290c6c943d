import { createRoute, z } from '@hono/zod-openapi';
import { chinaDay, chinaMonthSpan, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { monthSettings } from '@tingjian/db/reads/kpi/month-settings.ts';
import { systemFaultsList } from '@tingjian/db/reads/kpi/system-faults-list.ts';
import { chooseMonthSettings } from '@tingjian/db/writes/kpi/choose-month-settings.ts';
import { noteFault } from '@tingjian/db/writes/kpi/note-fault.ts';
import { removeFault } from '@tingjian/db/writes/kpi/remove-fault.ts';
import { asking } from '../access/asking.ts';
import { kpiInput, kpiMonth, kpiSettings, systemFaultRow } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const body = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/** Days of system fault that a person takes out of the month, and what months are worked out by. */
export function kpiFaultRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/faults',
        summary: '登记过的系统故障日：当天的这些数据不计入',
        request: { params: z.object({ month: kpiMonth }) },
        responses: { 200: json(z.array(systemFaultRow), '系统故障'), ...refusals(400) },
      }),
      async (c) => {
        const { month } = c.req.valid('param');
        const last = dayAfter(chinaDay(chinaMonthSpan(month).until), -1);
        return c.json(await systemFaultsList(db, { first: `${month}-01`, last }), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/faults',
        summary: '登记一天的系统故障，写明原因；下次计算时不计入当天的这些数据',
        request: { body: body(kpiInput.fault) },
        responses: { 201: json(z.object({ id: z.uuid() }), '已登记'), ...refusals(400, 403, 404, 409, 422) },
      }),
      async (c) => c.json(await noteFault(asking(c).writing, c.req.valid('json')), 201),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/faults/{id}/remove',
        summary: '撤销一条系统故障',
        request: { params: z.object({ id: z.string() }), body: body(kpiInput.because) },
        responses: { 204: { description: '已撤销' }, ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!z.uuid().safeParse(id).success) throw new Refusal('fault-not-found');
        await removeFault(asking(c).writing, { id, ...c.req.valid('json') });
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/settings',
        summary: '考核计算的设置',
        responses: { 200: json(kpiSettings, '设置') },
      }),
      async (c) => c.json(await monthSettings(db), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/kpi/settings',
        summary: '改考核计算的设置；已算过而没有冻结的月份要重新计算',
        request: { body: body(kpiSettings) },
        responses: { 204: { description: '已保存' }, ...refusals(400, 403) },
      }),
      async (c) => {
        await chooseMonthSettings(asking(c).writing, c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}
