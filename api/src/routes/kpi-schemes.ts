import { createRoute, z } from '@hono/zod-openapi';
import { chinaMonth, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { frozenThrough } from '@tingjian/db/reads/frozen-through.ts';
import { schemePreview } from '@tingjian/db/reads/kpi/scheme-preview.ts';
import { oneScheme, postsNow, schemesList } from '@tingjian/db/reads/kpi/schemes-list.ts';
import {
  schemeAnswer,
  schemePreviewAnswer,
  schemePreviewInput,
  schemesAnswer,
} from '../schemas/kpi-schemes.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

/** 考核方案: every version there was, what it says, and what a new one would change. */
export function kpiSchemeRoutes({ writing: { db, clock } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/schemes',
        summary: '考核方案的所有版本，各在哪些月份有效',
        responses: { 200: json(schemesAnswer, '考核方案') },
      }),
      async (c) => {
        const [schemes, posts, frozen] = [await schemesList(db), await postsNow(db), await frozenThrough(db)];
        const thisMonth = chinaMonth(clock.now());
        const firstMonth = frozen ? monthAfter(frozen.slice(0, 7)) : monthAfter(thisMonth, -1);
        return c.json({ schemes, posts, firstMonth }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/kpi/schemes/{id}',
        summary: '一版考核方案的内容',
        request: { params: z.object({ id: z.string() }) },
        responses: { 200: json(schemeAnswer, '考核方案'), ...refusals(404) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        if (!z.uuid().safeParse(id).success) throw new Refusal('scheme-not-found');
        return c.json(await oneScheme(db, id), 200) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/kpi/schemes/preview',
        summary: '如果某月就用这份方案，谁会有变化；不写入任何东西',
        request: {
          body: { required: true, content: { 'application/json': { schema: schemePreviewInput } } },
        },
        responses: { 200: json(schemePreviewAnswer, '变化'), ...refusals(400, 403, 422) },
      }),
      async (c) => {
        const asked = c.req.valid('json');
        return c.json({ month: asked.month, people: await schemePreview(db, asked) }, 200);
      },
    );
}
