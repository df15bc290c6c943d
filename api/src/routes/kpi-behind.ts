import { createRoute, z } from '@hono/zod-openapi';
import { figureSource } from '@tingjian/db/reads/kpi/figure-source.ts';
import { lateFacts } from '@tingjian/db/reads/kpi/late-facts.ts';
import { monthOutlook } from '@tingjian/db/reads/kpi/month-outlook.ts';
import { asking } from '../access/asking.ts';
import type { KpiChange } from '../answers/kpi.ts';
import { figureSourceAnswer, kpiMonth, kpiOutlook, lateFactsAnswer, rankingAnswer } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { rankingTold } from './ranking-told.ts';
import { routes } from './routes.ts';

const params = z.object({ month: kpiMonth });

/** What is behind a month: the rows of a figure, what has changed since, what came late, how people were ranked. */
export function kpiBehindRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/people/{number}/rows/{row}',
        summary: '考核表一项的来源：计入的数据行和通话；row 为 extras 时是加扣分',
        request: {
          params: params.extend({ number: z.string(), row: z.string().max(40) }),
          query: z.object({ limit: z.coerce.number().int().min(1).max(5000).default(100) }),
        },
        responses: { 200: json(figureSourceAnswer, '来源'), ...refusals(400, 403, 404, 409) },
      }),
      async (c) => {
        const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
        const onlyPublished = asking(c).scope.reach !== 'all';
        return c.json(await figureSource(db, { ...asked, onlyPublished }), 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/ranking',
        summary: '一个月的排名：谁参与、谁不参与及原因、区间、标记及原因、连续月份、复核松严',
        request: { params },
        responses: { 200: json(rankingAnswer, '排名'), ...refusals(400, 409) },
      }),
      async (c) => c.json(await rankingTold(db, c.req.valid('param').month, asking(c).scope), 200) as never,
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/outlook',
        summary: '计算之后数据变了什么，重新计算会改变什么',
        request: { params },
        responses: { 200: json(kpiOutlook, '变化'), ...refusals(400, 409) },
      }),
      async (c) => {
        const { sources, changes } = await monthOutlook(db, c.req.valid('param').month);
        return c.json({ sources, changes: changes as KpiChange[] }, 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/months/{month}/late',
        summary: '冻结之后才到的数据，和若计入会改变什么',
        request: { params },
        responses: { 200: json(lateFactsAnswer, '迟到的数据'), ...refusals(400) },
      }),
      async (c) => {
        const { rows, changes } = await lateFacts(db, c.req.valid('param').month);
        return c.json({ rows, changes: changes as KpiChange[] }, 200) as never;
      },
    );
}
