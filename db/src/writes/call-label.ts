import { sql } from 'drizzle-orm';
import type { Queries } from '../connect.ts';
import { labelCounters } from '../schema/label-counters.ts';

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The next label of that day, such as C-20261031-0142. Two at once take turns on the counter's row. */
export async function nextCallLabel(tx: Queries, startedAt: Date): Promise<string> {
  const day = DAY.format(startedAt).replaceAll('-', '');
  const [row] = await tx
    .insert(labelCounters)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: labelCounters.day, set: { last: sql`${labelCounters.last} + 1` } })
    .returning({ last: labelCounters.last });
  return `C-${day}-${String(row!.last).padStart(4, '0')}`;
}
