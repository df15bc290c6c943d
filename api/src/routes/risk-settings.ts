import { createRoute } from '@hono/zod-openapi';
import { riskSettings } from '@tingjian/core/review/risk-settings.ts';
import { riskSetting } from '@tingjian/db/reads/risk-setting.ts';
import { setRisks } from '@tingjian/db/writes/set-risks.ts';
import { asking } from '../access/asking.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** From where on something brings a call into the risk queue. */
export function riskSettingsRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/sampling/risks',
        summary: '什么样的通话进入风险队列',
        responses: { 200: json(riskSettings, '界限') },
      }),
      async (c) => c.json(await riskSetting(db), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/sampling/risks',
        summary: '更改进入风险队列的界限，对此后评分的通话有效',
        request: { body: { required: true, content: { 'application/json': { schema: riskSettings } } } },
        responses: { 204: { description: '已保存' }, ...refusals(400) },
      }),
      async (c) => {
        await setRisks(asking(c).writing, c.req.valid('json'));
        return c.body(null, 204);
      },
    );
}
