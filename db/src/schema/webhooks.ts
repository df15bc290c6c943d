import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = (name: string) => timestamp(name, { withTimezone: true });

/** Addresses of other systems that are told what happens here. */
export const webhooks = pgTable('webhooks', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  /** Every message is signed with it. */
  secret: text('secret').notNull(),
  /** scored, reviewed, appealed, fatal. */
  events: text('events').array().notNull(),
  isActive: boolean('is_active').notNull().default(true),
  madeBy: text('made_by').notNull(),
  madeAt: at('made_at').notNull(),
});

/** One message to one address; `dead` when every try has failed, until a person sends it again. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    event: text('event').notNull(),
    body: jsonb('body').$type<Record<string, unknown>>().notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'dead'>().notNull(),
    tries: integer('tries').notNull().default(0),
    madeAt: at('made_at').notNull(),
    lastTryAt: at('last_try_at'),
    /** The status of the last answer, or a sentence. */
    lastAnswer: text('last_answer'),
    deliveredAt: at('delivered_at'),
  },
  (t) => [
    index('webhook_deliveries_by_hook').on(t.webhookId, t.madeAt),
    index('webhook_deliveries_by_state').on(t.state),
  ],
);
