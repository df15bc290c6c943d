export type WebhookAnswer = {
  id: string;
  name: string;
  url: string;
  /** scored, reviewed, appealed, fatal. */
  events: string[];
  isActive: boolean;
  madeBy: string;
  madeAt: string;
  waiting: number;
  delivered: number;
  dead: number;
  lastDeliveredAt: string | null;
};
/** The secret is told this once. */
export type NewWebhookAnswer = { id: string; secret: string };

export type DeliveryAnswer = {
  id: string;
  event: string;
  body: Record<string, unknown>;
  state: 'waiting' | 'delivered' | 'dead';
  tries: number;
  madeAt: string;
  lastTryAt: string | null;
  /** The status of the last answer, or a Chinese sentence. */
  lastAnswer: string | null;
  deliveredAt: string | null;
};
export type DeliveriesAnswer = { rows: DeliveryAnswer[]; total: number; page: number; pageSize: number };
