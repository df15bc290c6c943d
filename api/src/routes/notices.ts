import { createRoute, z } from '@hono/zod-openapi';
import { noticesList, unreadNotices } from '@tingjian/db/reads/notices-list.ts';
import { readNotices } from '@tingjian/db/writes/read-notices.ts';
import { asking, askingPerson } from '../access/asking.ts';
import { noticesAnswer, unreadAnswer } from '../schemas/notices.ts';
import { json, refusals } from '../schemas/refusals.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const page = z.coerce.number({ error: '应为数字' }).int().min(1);
const read = z.object({
  ids: z.array(z.uuid()).max(500).nullable().openapi({ description: 'null：全部' }),
});

/** One's own notices, behind the bell. */
export function noticeRoutes({ writing }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/notices',
        summary: '我的通知，新的在前',
        request: {
          query: z.object({
            page: page.max(100_000).default(1),
            pageSize: page.max(200).default(100),
          }),
        },
        responses: { 200: json(noticesAnswer, '一页通知'), ...refusals(400, 403) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const offset = (asked.page - 1) * asked.pageSize;
        const found = await noticesList(writing.db, askingPerson(c), { limit: asked.pageSize, offset });
        return c.json({ ...found, ...asked }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/notices/unread',
        summary: '没有看过的通知有几条',
        responses: { 200: json(unreadAnswer, '条数'), ...refusals(403) },
      }),
      async (c) => c.json({ unread: await unreadNotices(writing.db, askingPerson(c)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/notices/read',
        summary: '这些（或全部）通知看过了',
        request: { body: { required: true, content: { 'application/json': { schema: read } } } },
        responses: { 204: { description: '已记下' }, ...refusals(400, 403) },
      }),
      async (c) => {
        await readNotices(asking(c).writing, { by: askingPerson(c), ...c.req.valid('json') });
        return c.body(null, 204);
      },
    );
}
