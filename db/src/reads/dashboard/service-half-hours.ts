import { wholeMonths } from '@tingjian/core/calendar/periods.ts';
import type { Sums } from '@tingjian/core/kpi/measures.ts';
import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';
import { sumsAddedUp } from '../sums/call-sums.ts';

/** What the queues counted in each half hour of the day; `startsAt` is HH:MM in China. Late facts are left out. */
export async function serviceHalfHours(
  db: Queries,
  { from, to }: { from: string; to: string },
): Promise<{ startsAt: string; sums: Sums }[]> {
  const within = (table: string, days: { from: string; to: string }) => sql`
    select starts_at, sums from ${sql.raw(table)} where day >= ${days.from}::date and day <= ${days.to}::date`;
  const { months, rest } = wholeMonths(from, to);
  const parts = rest.map((days) => within('queue_days', days));
  if (months) parts.push(within('queue_months', { from: months.first, to: months.last }));
  const rows = await db.execute<{ startsAt: string; sums: Sums }>(sql`
    select starts_at as "startsAt", sums
    from (${sumsAddedUp(sql.join(parts, sql` union all `), ['starts_at'])}) added order by starts_at`);
  return rows.map((row) => ({ ...row }));
}
