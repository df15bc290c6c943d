import { createRoute, z } from '@hono/zod-openapi';
import { outsidePoints } from '@tingjian/db/reads/kpi/outside-points.ts';
import { asking } from '../access/asking.ts';
import { kpiMonth, outsideAnswer } from '../schemas/kpi.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** 加扣分: plus and minus outside the 100 of a month. */
export function kpiOutsideRoutes({ writing: { db } }: Serving) {
  return routes().openapi(
    createRoute({
      method: 'get',
      path: '/kpi/months/{month}/outside',
      summary: '100 分之外：自动计的、登记的、撤销的，每人合计和封顶；不能看全部的人看到已公示的',
      request: { params: z.object({ month: kpiMonth }) },
      responses: { 200: json(outsideAnswer, '加扣分'), ...refusals(400, 409) },
    }),
    async (c) => c.json(await outsidePoints(db, asking(c).scope, c.req.valid('param').month), 200),
  );
}
