import type {
  DeliveriesAnswer,
  DeliveryAnswer,
  NewWebhookAnswer,
  WebhookAnswer,
} from '@tingjian/api/answers/webhooks.ts';
import { ask, send } from './ask.ts';

export type { DeliveryAnswer, NewWebhookAnswer, WebhookAnswer };
export type WebhookFields = { name: string; url: string; events: string[] };

const path = (id: string) => `/api/webhooks/${encodeURIComponent(id)}`;

export const webhooksQuery = {
  queryKey: ['webhooks'] as const,
  queryFn: () => ask<WebhookAnswer[]>('/api/webhooks'),
};
export const deliveriesQuery = (id: string, state: string | null, page: number) => ({
  queryKey: ['webhooks', id, state, page] as const,
  queryFn: () =>
    ask<DeliveriesAnswer>(`${path(id)}/deliveries?page=${page}${state ? `&state=${state}` : ''}`),
});
export const addWebhook = (fields: WebhookFields) => send<NewWebhookAnswer>('/api/webhooks', fields);
export const changeWebhook = (id: string, part: Partial<WebhookFields & { isActive: boolean }>) =>
  send<null>(path(id), part, 'PATCH');
export const removeWebhook = (id: string) => send<null>(path(id), undefined, 'DELETE');
export const testWebhook = (id: string) => send<{ id: string }>(`${path(id)}/test`);
export const sendAgain = (id: string, deliveryId: string) =>
  send<null>(`${path(id)}/deliveries/${encodeURIComponent(deliveryId)}/send-again`);
