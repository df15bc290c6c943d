import { chinaMinute } from '@tingjian/core/calendar/china-time.ts';
import type { FactValues } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { queueHalfHour } from '@tingjian/core/kpi/facts/kinds/queue-half-hour.ts';
import { addSums, type Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import type { queueDays } from '../../schema/sums.ts';

export type QueueDay = typeof queueDays.$inferSelect;

/** What the queues counted in the half hours of these days, from the facts themselves; late ones are left out. */
export async function queueDaysOf(db: Queries, days: string[]): Promise<QueueDay[]> {
  if (days.length === 0) return [];
  const rows = await db.execute<{ day: string; values: FactValues }>(sql`
    select day::text as day, values from facts
    where kind = ${queueHalfHour.kind} and not is_late and day = any(${`{${days.join(',')}}`}::date[])
    order by day, key`);
  const found = new Map<string, QueueDay>();
  for (const { day, values } of rows) {
    const startsAt = chinaMinute(String(values.startsAt)).slice(11);
    const place = `${day} ${startsAt}`;
    const sums = addSums([(found.get(place)?.sums ?? {}) as Sums, queueHalfHour.sums(values)]);
    found.set(place, { day, startsAt, sums: sums as Record<string, number> });
  }
  return [...found.values()];
}
