import { createRoute, z } from '@hono/zod-openapi';
import { Refusal } from '@tingjian/core/refusal.ts';
import { deliveriesList } from '@tingjian/db/reads/webhooks/deliveries-list.ts';
import { webhooksList } from '@tingjian/db/reads/webhooks/webhooks-list.ts';
import { addWebhook } from '@tingjian/db/writes/webhooks/add-webhook.ts';
import { changeWebhook } from '@tingjian/db/writes/webhooks/change-webhook.ts';
import { removeWebhook } from '@tingjian/db/writes/webhooks/remove-webhook.ts';
import { sendAgain } from '@tingjian/db/writes/webhooks/send-again.ts';
import { sendTestMessage } from '@tingjian/db/writes/webhooks/send-test-message.ts';
import { asking } from '../access/asking.ts';
import { json, refusals } from '../schemas/refusals.ts';
import {
  deliveriesAnswer,
  deliveriesQuery,
  newWebhook,
  newWebhookAnswer,
  webhookAnswer,
  webhookChange,
} from '../schemas/webhooks.ts';
import type { Serving } from '../serving.ts';
import { routes } from './routes.ts';

const params = z.object({ id: z.string() });
const body = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const idOf = (id: string) => {
  if (!z.uuid().safeParse(id).success) throw new Refusal('webhook-not-found');
  return id;
};
const iso = (date: Date | null) => date?.toISOString() ?? null;

/** Addresses of other systems, and what became of the messages to them. docs/webhooks.md */
export function webhookRoutes({ writing: { db } }: Serving) {
  return routes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/webhooks',
        summary: '推送地址',
        responses: { 200: json(z.array(webhookAnswer), '全部推送地址') },
      }),
      async (c) => {
        const rows = await webhooksList(db);
        return c.json(
          rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks',
        summary: '添加推送地址；密钥只返回这一次',
        request: body(newWebhook),
        responses: { 201: json(newWebhookAnswer, '已添加'), ...refusals(400) },
      }),
      async (c) => c.json(await addWebhook(asking(c).writing, c.req.valid('json')), 201),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/webhooks/{id}',
        summary: '修改、暂停或恢复推送地址',
        request: { params, ...body(webhookChange) },
        responses: { 204: { description: '已修改' }, ...refusals(400, 404) },
      }),
      async (c) => {
        await changeWebhook(asking(c).writing, idOf(c.req.valid('param').id), c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/webhooks/{id}',
        summary: '删除推送地址和它的推送记录',
        request: { params },
        responses: { 204: { description: '已删除' }, ...refusals(404) },
      }),
      async (c) => {
        await removeWebhook(asking(c).writing, idOf(c.req.valid('param').id));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks/{id}/test',
        summary: '发一条测试消息',
        request: { params },
        responses: { 202: json(z.object({ id: z.uuid() }), '已排队'), ...refusals(404) },
      }),
      async (c) => c.json(await sendTestMessage(asking(c).writing, idOf(c.req.valid('param').id)), 202),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/webhooks/{id}/deliveries',
        summary: '推送记录，新的在前',
        request: { params, query: deliveriesQuery },
        responses: { 200: json(deliveriesAnswer, '一页推送记录'), ...refusals(400, 404) },
      }),
      async (c) => {
        const asked = c.req.valid('query');
        const { rows, total } = await deliveriesList(db, {
          ...asked,
          webhookId: idOf(c.req.valid('param').id),
        });
        const shown = rows.map(({ webhookId: _, ...row }) => ({
          ...row,
          madeAt: row.madeAt.toISOString(),
          lastTryAt: iso(row.lastTryAt),
          deliveredAt: iso(row.deliveredAt),
        }));
        return c.json({ rows: shown, total, page: asked.page, pageSize: asked.pageSize }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/webhooks/{id}/deliveries/{deliveryId}/send-again',
        summary: '重发一条失败的推送',
        request: { params: params.extend({ deliveryId: z.string() }) },
        responses: { 204: { description: '已排队' }, ...refusals(404, 409) },
      }),
      async (c) => {
        const { id, deliveryId } = c.req.valid('param');
        if (!z.uuid().safeParse(deliveryId).success) throw new Refusal('delivery-not-found');
        await sendAgain(asking(c).writing, { webhookId: idOf(id), deliveryId });
        return c.body(null, 204);
      },
    );
}
