import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { webhookDeliveries, webhooks } from '../../schema/webhooks.ts';

const { secret: _, ...shown } = getTableColumns(webhooks);
const inState = (state: string) =>
  sql<number>`count(*) filter (where ${webhookDeliveries.state} = ${state})::int`;

/** Every address with what became of its messages; never a secret. */
export function webhooksList(db: Queries) {
  return db
    .select({
      ...shown,
      waiting: inState('waiting'),
      delivered: inState('delivered'),
      dead: inState('dead'),
      lastDeliveredAt: sql<string | null>`to_char(max(${webhookDeliveries.deliveredAt}) at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    })
    .from(webhooks)
    .leftJoin(webhookDeliveries, eq(webhookDeliveries.webhookId, webhooks.id))
    .groupBy(webhooks.id)
    .orderBy(asc(webhooks.madeAt), asc(webhooks.id));
}
