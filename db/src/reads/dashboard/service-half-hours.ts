import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { queueHalfHour } from '@tingjian/core/kpi/facts/kinds/queue-half-hour.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** What the queues counted in each half hour of the day; `startsAt` is HH:MM in China. Late facts are left out. */
export async function serviceHalfHours(
  db: Queries,
  { from, to }: { from: string; to: string },
): Promise<{ startsAt: string; sums: Sums }[]> {
  const rows = await db.execute<{ startsAt: string; values: FactValues }>(sql`
    select to_char((values ->> 'startsAt')::timestamptz at time zone 'Asia/Shanghai', 'HH24:MI') as "startsAt",
      values
    from facts where kind = 'queue-half-hour' and not is_late
      and day >= ${from}::date and day <= ${to}::date`);
  const found = new Map<string, Sums>();
  for (const { startsAt, values } of rows)
    found.set(startsAt, addSums([found.get(startsAt) ?? {}, queueHalfHour.sums(values)]));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([startsAt, sums]) => ({ startsAt, sums }));
}
