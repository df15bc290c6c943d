import type { CallMix } from '@tingjian/core/kpi/month/aht-references.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** How many calls of known length each person had in a span, by type of business. */
export function monthMix(db: Queries, { from, until }: { from: Date; until: Date }): Promise<CallMix[]> {
  return db.execute<CallMix>(sql`
    select agent_number as person, business_type as business, count(*)::int as calls,
      (sum(duration_ms) / 1000.0)::float8 as seconds
    from calls
    where started_at >= ${from.toISOString()} and started_at < ${until.toISOString()} and duration_ms > 0
    group by 1, 2 order by 1, 2`);
}
