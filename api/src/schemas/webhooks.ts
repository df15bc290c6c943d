import { z } from '@hono/zod-openapi';
import { WEBHOOK_EVENTS } from '@tingjian/db/writes/announce.ts';
import type * as Answer from '../answers/webhooks.ts';

const LONGEST_URL = 2000;

const url = z
  .url({ protocol: /^https?$/, error: '应为 http 或 https 开头的网址' })
  .max(LONGEST_URL)
  .refine((text) => !URL.canParse(text) || new URL(text).username === '', '网址里不能带用户名和密码');

export const newWebhook = z.object({
  name: z.string().trim().min(1, '请填写名称').max(60),
  url,
  events: z
    .array(z.enum(WEBHOOK_EVENTS))
    .min(1, '至少选一种事件')
    .transform((events) => WEBHOOK_EVENTS.filter((event) => events.includes(event))),
});
export const webhookChange = newWebhook.extend({ isActive: z.boolean() }).partial();

const deliveryState = z.enum(['waiting', 'delivered', 'dead']);
const page = z.coerce.number({ error: '应为数字' }).int().min(1);
export const deliveriesQuery = z.object({
  state: deliveryState.optional(),
  page: page.max(100_000).default(1),
  pageSize: page.max(200).default(50),
});

export const webhookAnswer = z
  .object({
    id: z.uuid(),
    name: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    isActive: z.boolean(),
    madeBy: z.string(),
    madeAt: z.iso.datetime(),
    waiting: z.number().int(),
    delivered: z.number().int(),
    dead: z.number().int(),
    lastDeliveredAt: z.iso.datetime().nullable(),
  })
  .openapi('Webhook') satisfies z.ZodType<Answer.WebhookAnswer>;

export const newWebhookAnswer = z
  .object({ id: z.uuid(), secret: z.string().openapi({ description: '签名用的密钥，只在这里出现一次' }) })
  .openapi('NewWebhook') satisfies z.ZodType<Answer.NewWebhookAnswer>;

const deliveryAnswer = z
  .object({
    id: z.uuid(),
    event: z.string(),
    body: z.record(z.string(), z.unknown()),
    state: deliveryState,
    tries: z.number().int(),
    madeAt: z.iso.datetime(),
    lastTryAt: z.iso.datetime().nullable(),
    lastAnswer: z.string().nullable(),
    deliveredAt: z.iso.datetime().nullable(),
  })
  .openapi('WebhookDelivery') satisfies z.ZodType<Answer.DeliveryAnswer>;

export const deliveriesAnswer = z
  .object({
    rows: z.array(deliveryAnswer),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .openapi('WebhookDeliveries') satisfies z.ZodType<Answer.DeliveriesAnswer>;
