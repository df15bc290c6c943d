import { sql } from 'drizzle-orm';
import type { Queries } from '../../connect.ts';

/** 工号 → objections to calls started in the span that still wait for an answer. */
export async function openAppeals(
  db: Queries,
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, number>> {
  const rows = await db.execute<{ number: string; open: number }>(sql`
    select calls.agent_number as number, count(*)::int as open
    from appeals join calls on calls.id = appeals.call_id
    where appeals.state = 'open'
      and calls.started_at >= ${from.toISOString()} and calls.started_at < ${until.toISOString()}
    group by 1 order by 1`);
  return new Map(rows.map(({ number, open }) => [number, open]));
}
